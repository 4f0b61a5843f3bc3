import type { TagNews } from './tag-registry.ts'
import type { Durations } from './tag-state.ts'

export type MaybePromise<T> = T | Promise<T>

/**
 * Where entries and invalidations live. Bytes by key, and one sequence of invalidations.
 * What a store keeps locally it answers at once; only what it must wait for is a promise.
 * `store.conformance.ts` says, as tests, what every store promises.
 */
export interface Store {
  /** For messages and the inspector: `memory`, `lmdb`, `custom`. */
  readonly name: string
  /**
   * The bytes last set, or undefined. Never throws and never rejects: a store that fails has nothing.
   * The caller does not change the bytes.
   *
   * @param implicit tags of the route that asks; only stores that judge tags themselves look at them
   */
  get(key: string, implicit?: readonly string[]): MaybePromise<Uint8Array | undefined>
  /** Keeps the bytes as long as there is room. The caller does not change them afterwards. Never throws. */
  set(key: string, bytes: Uint8Array): MaybePromise<void>
  delete(key: string): MaybePromise<void>
  /**
   * Numbers an invalidation of all the tags. When it returns, every process that shares the store can know.
   *
   * @throws when the invalidation is not kept: it is never lost silently
   */
  invalidate(tags: readonly string[], durations: Durations): MaybePromise<number>
  /** What was invalidated after a number. A cheap answer when there is nothing new: it is asked once a request. */
  since(sequence: number): MaybePromise<TagNews>
  /** Keys held, for the inspector; a store that cannot tell leaves it out. */
  keys?(): Iterable<string>
  /** Bytes held and the cap, for the inspector. */
  usage?(): StoreUsage
  /** Asks past a faster store that stands in front, because another process may have written since. */
  reload?(key: string): MaybePromise<Uint8Array | undefined>
  /** Drops what a faster store in front of it holds. */
  forget?(): void
  close?(): MaybePromise<void>
}

export interface StoreUsage {
  readonly bytes: number
  readonly cap: number
  readonly entries: number
}

/** Continues with a value that may be there already, without a promise then. */
export function andThen<T, R>(value: MaybePromise<T>, next: (value: T) => MaybePromise<R>): MaybePromise<R> {
  return value instanceof Promise ? value.then(next) : next(value)
}
