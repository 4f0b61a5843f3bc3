import { LRUCache } from 'lru-cache'
import { now } from '../../clock.ts'
import type { Store } from '../store.ts'
import { createTagLog } from '../tag-log.ts'

export interface MemoryOptions {
  /** Bytes of all entries with their keys; 0 keeps nothing. Default 50 MiB (`cacheMaxMemorySize`). */
  readonly maxBytes?: number
  /** Tags remembered. Default 100,000. */
  readonly maxTags?: number
}

/** What an entry costs beside its bytes and its key: the map's own slots and the view on the bytes. */
const OVERHEAD = 200

/**
 * Entries in this process, the least recently used dropped first.
 *
 * @example createMemoryStore({ maxBytes: 100 * 1024 * 1024 })
 */
export function createMemoryStore({ maxBytes = 50 * 1024 * 1024, maxTags }: MemoryOptions = {}): Store {
  const log = createTagLog(maxTags)
  const entries = new LRUCache<string, Uint8Array>({
    maxSize: Math.max(1, maxBytes),
    sizeCalculation: (bytes, key) => bytes.buffer.byteLength + key.length * 2 + OVERHEAD,
  })
  return {
    name: 'memory',
    get: (key) => entries.get(key),
    set(key, bytes) {
      // An entry larger than the cache would only leave the old one standing.
      if (bytes.byteLength >= maxBytes) entries.delete(key)
      else entries.set(key, owned(bytes))
    },
    delete(key) {
      entries.delete(key)
    },
    invalidate: (tags, durations) => log.invalidate(tags, durations, now()),
    since: (sequence) => log.since(sequence),
    keys: () => [...entries.rkeys()],
    usage: () => ({ bytes: entries.calculatedSize, cap: maxBytes, entries: entries.size }),
    forget: () => entries.clear(),
  }
}

/** A view on a larger buffer would hold all of it while counting for little. */
function owned(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes)
}
