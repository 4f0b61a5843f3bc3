import type { CachedPage } from './payload-cache.ts'
import { now } from './now.ts'

/** Requests under way at once: prefetches must not stand in a visit's way. */
const CONCURRENT = 4
/** Waiting longer, the least urgent are dropped: their links ask again when they come back into view. */
const LONGEST_QUEUE = 50
const RETRY_AFTER_FAILURE = 10_000
const RETRY_AFTER_NOTHING = 300_000

export interface PrefetchTarget {
  /** Path and query. */
  readonly key: string
  readonly url: URL
  /** Everything (`prefetch={true}`), or only what is static. */
  readonly full: boolean
}

export interface PrefetcherOptions {
  /** Fetches the page. `nothing`: the server had nothing to give ahead of a visit; null: it failed. */
  load(target: PrefetchTarget): Promise<CachedPage | 'nothing' | null>
  /** Keeps it; not called for what was under way at a reset. */
  store(target: PrefetchTarget, page: CachedPage): void
  /** True while the page is held already. */
  has(target: PrefetchTarget): boolean
}

export interface Prefetcher {
  request(target: PrefetchTarget, urgent?: boolean): void
  /** The link is out of view: what has not started does not start. */
  cancel(key: string): void
  /** Waits for a prefetch under way; null when there is none. A waiting one is taken out of the queue. */
  join(key: string): Promise<CachedPage | null> | null
  /** Forgets failures and what is under way. */
  reset(): void
}

/** Few at a time, each once, what is pointed at first. */
export function createPrefetcher({ load, store, has }: PrefetcherOptions): Prefetcher {
  const waiting = new Map<string, PrefetchTarget>()
  const running = new Map<string, { readonly full: boolean; readonly page: Promise<CachedPage | null> }>()
  const blocked = new Map<string, number>()

  function request(target: PrefetchTarget, urgent = false): void {
    const { key, full } = target
    const under = running.get(key)
    if ((under && (under.full || !full)) || has(target) || (blocked.get(blockKey(target)) ?? 0) > now()) return
    const before = waiting.get(key)
    const wanted = before?.full ? before : target
    if (urgent) prepend(wanted)
    else if (!before && waiting.size < LONGEST_QUEUE) waiting.set(key, wanted)
    else if (before) waiting.set(key, wanted)
    next()
  }

  function prepend(target: PrefetchTarget): void {
    const rest = [...waiting]
    waiting.clear()
    waiting.set(target.key, target)
    for (const [key, other] of rest) if (key !== target.key) waiting.set(key, other)
  }

  function next(): void {
    for (const [key, target] of waiting) {
      if (running.size >= CONCURRENT) return
      // What comes may be all that is wanted.
      if (running.has(key)) continue
      waiting.delete(key)
      if (!has(target)) start(target)
    }
  }

  function start(target: PrefetchTarget): void {
    const page = load(target).then((result) => {
      if (running.get(target.key) !== entry) return null
      running.delete(target.key)
      const page = result === 'nothing' ? null : result
      if (page) store(target, page)
      else blocked.set(blockKey(target), now() + (result === null ? RETRY_AFTER_FAILURE : RETRY_AFTER_NOTHING))
      next()
      return page
    })
    const entry = { full: target.full, page }
    running.set(target.key, entry)
  }

  return {
    request,
    cancel(key) {
      waiting.delete(key)
    },
    join(key) {
      waiting.delete(key)
      return running.get(key)?.page ?? null
    },
    reset() {
      waiting.clear()
      running.clear()
      blocked.clear()
    },
  }
}

function blockKey({ key, full }: PrefetchTarget): string {
  return full ? `${key} full` : key
}
