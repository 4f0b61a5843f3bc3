import { judgeTag, lastEvent, withEvent, type TagState } from './tag-state.ts'

export interface TagChange {
  readonly tag: string
  readonly state: TagState
}

/** What a store knows that a reader at some number does not. */
export interface TagNews {
  /** The number of the last invalidation. */
  readonly sequence: number
  /** Invalidations up to this number may be forgotten: nothing older can be shown to be fresh. */
  readonly floor: number
  readonly changes: readonly TagChange[]
}

export type Verdict =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'stale' | 'expired'; /** What decided; '' when its invalidations are forgotten. */ readonly tag: string }

export const FRESH: Verdict = { kind: 'fresh' }
/** Far below the distance of two invalidations, so that as many as ever happen fit between. */
const STEP = 2 ** -20

/**
 * What this process knows of invalidations. A hit asks only this map, never the store.
 * Bounded: beyond the cap the tag invalidated longest ago is forgotten, and what is older
 * than that counts as expired.
 */
export class TagRegistry {
  #states = new Map<string, TagState>()
  #cursor = 0
  #floor = 0
  #refused = 0
  readonly #cap: number

  /** @param cap tags remembered. Default 100,000. */
  constructor(cap = 100_000) {
    this.#cap = cap
  }

  /** The store's number up to which everything is known. */
  get cursor(): number {
    return this.#cursor
  }

  /** What a fill that begins now has seen, refused invalidations included. */
  get sequence(): number {
    return this.#cursor + this.#refused * STEP
  }

  get size(): number {
    return this.#states.size
  }

  /** Learns what the store knows beyond `cursor`. */
  learn(news: TagNews): void {
    if (news.sequence === this.#cursor) return
    for (const { tag, state } of news.changes) {
      this.#states.delete(tag)
      this.#states.set(tag, state)
    }
    if (news.floor > this.#cursor) this.#floor = Math.max(this.#floor, news.floor)
    this.#cursor = news.sequence
    this.#refused = 0
    this.#forget()
  }

  /** The store was replaced by another one, which numbers anew. */
  reset(): void {
    this.#states.clear()
    this.#cursor = this.#floor = this.#refused = 0
  }

  /** The store did not take an invalidation: at least this process must not show the tags any more. */
  refuse(tags: readonly string[], at: number): void {
    this.#refused += 1
    for (const tag of tags) {
      const state = withEvent(this.#states.get(tag), { sequence: this.sequence, durations: null, at })
      this.#states.delete(tag)
      this.#states.set(tag, state)
    }
    this.#forget()
  }

  /** What the invalidations since `sequence` make of something with these tags. */
  judge(tags: Iterable<string>, sequence: number, now: number): Verdict {
    if (sequence >= this.sequence) return FRESH
    let verdict = FRESH
    for (const tag of tags) {
      if (sequence < this.#floor) return { kind: 'expired', tag: '' }
      const state = this.#states.get(tag)
      if (state === undefined) continue
      const kind = judgeTag(state, sequence, now)
      if (kind === 'expired') return { kind, tag }
      if (kind === 'stale') verdict = { kind, tag }
    }
    return verdict
  }

  /** Whether any of the tags was invalidated after a wall time: for what was made without a sequence. */
  invalidatedAfter(tags: Iterable<string>, time: number): boolean {
    for (const tag of tags) {
      const state = this.#states.get(tag)
      if (state !== undefined && state.at >= time) return true
    }
    return false
  }

  /** Tags with their last invalidation, latest first. For inspection. */
  *latest(): Iterable<TagChange> {
    for (const [tag, state] of [...this.#states].toReversed()) yield { tag, state }
  }

  #forget(): void {
    for (const [tag, state] of this.#states) {
      if (this.#states.size <= this.#cap) return
      this.#states.delete(tag)
      this.#floor = Math.max(this.#floor, lastEvent(state))
    }
  }
}
