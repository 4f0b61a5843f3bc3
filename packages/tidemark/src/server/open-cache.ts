import path from 'node:path'
import { createCache, type Cache } from '../cache/cache.ts'
import { installCache } from '../cache/instance.ts'
import { openDefaultStore } from '../cache/stores/default.ts'
import { loadHandler } from '../cache/stores/load-handler.ts'
import { createMemoryStore } from '../cache/stores/memory.ts'
import type { Store } from '../cache/store.ts'
import type { TidemarkConfig } from '../config/types.ts'

/**
 * `build` and `start` share a store on disk, so that what a build has cached is warm; `dev` forgets everything when it ends.
 * Kinds that `cacheHandlers` names have caches of their own.
 *
 * @throws TM_CACHE_HANDLER for a handler that cannot be used
 */
export async function openCache(config: TidemarkConfig, mode: 'dev' | 'build' | 'start'): Promise<void> {
  const maxBytes = config.cacheMaxMemorySize
  const cacheOn = (store: Store): Cache =>
    createCache({ store, profiles: config.cacheLife, fillTimeout: config.useCacheTimeout * 1000, detailed: mode === 'dev' })
  const store =
    mode === 'dev'
      ? createMemoryStore({ maxBytes })
      : openDefaultStore({ path: path.join(config.outDir, 'cache'), maxMemoryBytes: maxBytes })
  installCache(cacheOn(store))
  for (const [kind, file] of Object.entries(config.cacheHandlers)) installCache(cacheOn(await loadHandler(kind, file)), kind)
}
