import { createCache, type Cache } from './cache.ts'
import { createMemoryStore } from './stores/memory.ts'

/** The framework's own: pages, `fetch`, images, `unstable_cache`, and every kind without a handler of its own. */
const BUILT_IN = ''

/** The rsc and the ssr bundle each hold a copy of this module, hence the registry symbol. */
const caches: Map<string, Cache> = ((globalThis as Record<symbol, unknown>)[Symbol.for('tidemark.caches')] ??= new Map<
  string,
  Cache
>()) as Map<string, Cache>

/**
 * Makes a cache the process-wide one, or the one of a kind: `default` and `remote` are those of
 * `'use cache'` and `'use cache: remote'`, where `cacheHandlers` names a handler for them.
 *
 * @returns what puts the one before it back
 */
export function installCache(cache: Cache, kind: string = BUILT_IN): () => void {
  const before = caches.get(kind)
  caches.set(kind, cache)
  return () => {
    if (before) caches.set(kind, before)
    else caches.delete(kind)
  }
}

/** The cache of a kind; without a handler of its own, or without a kind, the framework's. In memory until one is installed. */
export function theCache(kind: string = BUILT_IN): Cache {
  const found = caches.get(kind) ?? caches.get(BUILT_IN)
  if (found) return found
  const fallback = createCache({ store: createMemoryStore() })
  caches.set(BUILT_IN, fallback)
  return fallback
}

/** Every cache of the process once; the framework's last, because its pages are made of what is in the others. */
export function theCaches(): readonly Cache[] {
  const own = theCache()
  return [...new Set([...caches.values()].filter((cache) => cache !== own)), own]
}
