import { now } from '../clock.ts'
import type { Lifetime } from '../lifetime/lifetime.ts'
import type { Cache } from './cache.ts'
import type { PastInvalidation } from './invalidator.ts'
import type { Counters, KeyHistory, Why } from './statistics.ts'
import type { StoreUsage } from './store.ts'

export interface InspectedEntry extends Lifetime {
  readonly key: string
  readonly label: string
  readonly tags: readonly string[]
  /** Seconds since its fill began. */
  readonly age: number
  readonly bytes: number
  readonly state: 'hit' | 'stale' | 'miss'
  /** Why it is no plain hit. */
  readonly why: Why | null
  /** Null unless the cache is `detailed`. */
  readonly history: KeyHistory | null
}

export interface InspectedTag {
  readonly tag: string
  /** Entries among those listed. */
  readonly entries: number
  /** Wall milliseconds of the last invalidation, if any. */
  readonly invalidated: number | null
}

export interface Inspection {
  readonly store: string
  readonly usage: StoreUsage | null
  readonly counters: Counters
  readonly entries: readonly InspectedEntry[]
  /** There are more entries than are listed. */
  readonly more: boolean
  readonly tags: readonly InspectedTag[]
  /** Latest first. */
  readonly invalidations: readonly PastInvalidation[]
}

export interface InspectOptions {
  /** Entries, tags and invalidations listed at most. Default 200. */
  readonly limit?: number
}

/** What a cache holds and why, for a person to read. Costs a read of each entry listed. */
export function inspect(cache: Cache, { limit = 200 }: InspectOptions = {}): Inspection {
  const entries: InspectedEntry[] = []
  let more = false
  for (const key of cache.store.keys?.() ?? []) {
    if (entries.length === limit) {
      more = true
      break
    }
    const entry = inspectEntry(cache, key)
    if (entry) entries.push(entry)
  }
  return {
    store: cache.store.name,
    usage: cache.store.usage?.() ?? null,
    counters: cache.statistics.counters,
    entries,
    more,
    tags: inspectTags(cache, entries, limit),
    invalidations: cache.invalidations().slice(-limit).toReversed(),
  }
}

/** Null for what is gone or damaged, or in a store that cannot answer at once. */
function inspectEntry(cache: Cache, key: string): InspectedEntry | null {
  const found = cache.peek(key)
  const entry = found?.kind === 'miss' ? found.old : found?.entry
  if (!found || !entry) return null
  const { label, tags, created, stale, revalidate, expire, body } = entry
  return {
    key,
    label,
    tags,
    age: (now() - created) / 1000,
    stale,
    revalidate,
    expire,
    bytes: body.byteLength,
    state: found.kind,
    why: found.kind === 'hit' ? null : found.why,
    history: cache.statistics.history(key) ?? null,
  }
}

function inspectTags(cache: Cache, entries: readonly InspectedEntry[], limit: number): InspectedTag[] {
  const tags = new Map<string, { entries: number; invalidated: number | null }>()
  for (const { tags: own } of entries) {
    for (const tag of own) {
      const known = tags.get(tag) ?? { entries: 0, invalidated: null }
      known.entries += 1
      tags.set(tag, known)
    }
  }
  for (const { tag, state } of cache.tags.latest()) {
    const known = tags.get(tag)
    if (known) known.invalidated = state.at
    else if (tags.size < limit) tags.set(tag, { entries: 0, invalidated: state.at })
  }
  return [...tags].slice(0, limit).map(([tag, facts]) => ({ tag, ...facts }))
}
