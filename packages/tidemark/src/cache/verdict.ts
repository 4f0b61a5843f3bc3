import type { Entry } from './entry.ts'
import type { Why } from './statistics.ts'
import { FRESH, type TagRegistry, type Verdict } from './tag-registry.ts'
import type { Durations } from './tag-state.ts'

export type ReadResult =
  | { readonly kind: 'hit'; readonly entry: Entry }
  /** May be shown once more while it is refreshed behind. */
  | { readonly kind: 'stale'; readonly entry: Entry; readonly why: Why }
  /** `old`: what must not be shown any more, with the tags to expect of its successor. */
  | { readonly kind: 'miss'; readonly why: Why; readonly old?: Entry }

export interface ReadOptions {
  /** Tags of the route that reads: `implicitTags(route, pathname)`. */
  readonly implicit?: readonly string[]
  /** What is read will itself be kept (a prerender, an outer cache), so a stale value is a miss. Default false. */
  readonly fresh?: boolean
  /** Seconds after which a value is stale to this reader, where its own life is longer. */
  readonly maxAge?: number
  /** Invalidations of the reading request that are not applied yet: `scope.invalidated.tags`. */
  readonly pending?: ReadonlyMap<string, Durations>
  /** The store is asked for news once for each request. */
  readonly request?: Reader
}

/** The request that reads, as far as the cache cares. */
export interface Reader {
  /** Entries it is given whatever the cache holds. */
  readonly known?: ReadonlyMap<string, Entry> | null
  /** Told which entries the output is made of. */
  readonly prerender?: { readonly entries: Map<string, Entry> } | null
  /** With a list for its reads, where they are asked for. See `reads.ts`. */
  readonly memo?: ReadonlyMap<string, unknown>
}

/** Milliseconds by which the clock of another machine may run ahead. */
const CLOCK_SKEW = 60_000

/** An entry with what was found out about it, so that a hit need not find it out again. */
export interface Held {
  readonly entry: Entry
  readonly hit: ReadResult
  /** The registry's sequence up to which none of its own tags was invalidated. */
  checked: number
}

export function hold(entry: Entry): Held {
  return { entry, hit: { kind: 'hit', entry }, checked: entry.sequence }
}

/** What an entry is judged by. */
export interface Circumstances {
  readonly registry: TagRegistry
  /** Wall milliseconds. */
  readonly time: number
}

/** What a reader may do with an entry. */
export function judge(held: Held, { registry, time }: Circumstances, options: ReadOptions): ReadResult {
  const { entry } = held
  const age = time - entry.created
  if (age >= entry.expire * 1000) return { kind: 'miss', why: { reason: 'expired' }, old: entry }
  const byTags = registry.sequence > entry.sequence ? judgeTags(held, { registry, time }, options.implicit) : FRESH
  if (byTags.kind === 'expired') return { kind: 'miss', why: whyTag(byTags.tag), old: entry }
  if (options.pending !== undefined && options.pending.size > 0) {
    const tag = ownInvalidation(entry, options)
    if (tag !== null) return { kind: 'miss', why: { reason: 'own', tag }, old: entry }
  }
  // A creation in the future is a clock that was turned back: its age cannot be told.
  const aged = age >= Math.min(entry.revalidate, options.maxAge ?? Infinity) * 1000 || age < -CLOCK_SKEW
  if (byTags.kind === 'fresh' && !aged) return held.hit
  const why: Why = byTags.kind === 'stale' ? whyTag(byTags.tag) : { reason: 'revalidate' }
  return options.fresh === true ? { kind: 'miss', why, old: entry } : { kind: 'stale', entry, why }
}

function judgeTags(held: Held, { registry, time }: Circumstances, implicit: readonly string[] = []): Verdict {
  const { tags, sequence } = held.entry
  let verdict: Verdict = FRESH
  if (held.checked < registry.sequence) {
    verdict = registry.judge(tags, sequence, time)
    if (verdict.kind === 'expired') return verdict
    if (verdict.kind === 'fresh') held.checked = registry.sequence
  }
  const route = registry.judge(implicit, sequence, time)
  return route.kind === 'fresh' ? verdict : route
}

function whyTag(tag: string): Why {
  return tag === '' ? { reason: 'forgotten' } : { reason: 'tag', tag }
}

/** A tag that the reading request has itself invalidated: it sees what it did, where others may be shown the old value once more. */
function ownInvalidation(entry: Entry, { pending, implicit }: ReadOptions): string | null {
  for (const tag of pending?.keys() ?? []) if (entry.tags.includes(tag) || implicit?.includes(tag)) return tag
  return null
}

export function isExpiry(durations: Durations): boolean {
  return durations === null || durations.expire === 0
}
