import type { Cache } from './cache.ts'
import type { Entry } from './entry.ts'
import type { Run } from './fill.ts'
import type { FillOptions } from './fills.ts'
import { andThen, type MaybePromise } from './store.ts'
import type { ReadOptions, ReadResult } from './verdict.ts'

export interface Through extends ReadOptions {
  readonly key: string
  readonly run: Run
  readonly label?: string
  /** Distinguishes fills of one key that must not meet, such as the public one and a draft. Default ''. */
  readonly identity?: string
}

/**
 * The value of a key for a reader that needs it whole: a hit at once, a stale one at once with a refresh
 * behind it, else the fill's. Null when it cannot be shared and the reader must make its own.
 */
export function readThrough(cache: Cache, through: Through): MaybePromise<Entry | null> {
  const { key, identity = '', run } = through
  return andThen(cache.read(key, through), (found) => {
    if (found.kind === 'hit') return found.entry
    if (found.kind === 'miss') return cache.fill(key, identity, run, fillOptions(through, found)).entry
    cache.refresh(key, identity, run, fillOptions(through, found))
    return found.entry
  })
}

/** What a fill should know of the read that led to it. */
export function fillOptions(
  { label, implicit, pending, maxAge, request }: Pick<Through, 'label' | 'implicit' | 'pending' | 'maxAge' | 'request'>,
  found: ReadResult,
): FillOptions {
  const old = found.kind === 'miss' ? found.old : found.entry
  return {
    ...(label === undefined ? {} : { label }),
    ...(implicit === undefined ? {} : { implicit }),
    ...(pending === undefined ? {} : { pending }),
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(request === undefined ? {} : { request }),
    ...(old === undefined ? {} : { hints: old.tags }),
  }
}
