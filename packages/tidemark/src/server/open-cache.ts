import path from 'node:path'
import { createCache, type Cache } from '../cache/cache.ts'
import { shareBuildAnswers } from '../cache/fetch/build-answers.ts'
import { installCache } from '../cache/instance.ts'
import { recordProvenance } from '../cache/provenance.ts'
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
  if (mode !== 'start') recordProvenance()
  const maxBytes = config.cacheMaxMemorySize
  const cacheOn = (store: Store): Cache =>
    createCache({
      store,
      profiles: config.cacheLife,
      fillTimeout: config.useCacheTimeout * 1000,
      detailed: mode === 'dev',
      // A price of the build's hour is not what the first visitor of a hole should see.
      dropShortLived: mode === 'build',
    })
  installCache(cacheOn(mode === 'dev' ? createMemoryStore({ maxBytes }) : await openSharedStore(config)))
  if (mode === 'build') shareBuildAnswers(maxBytes)
  for (const [kind, file] of Object.entries(config.cacheHandlers)) installCache(cacheOn(await loadHandler(kind, file)), kind)
}

async function openSharedStore({ outDir, cacheMaxMemorySize }: TidemarkConfig): Promise<Store> {
  const { openDefaultStore } = await import('../cache/stores/default.ts')
  return openDefaultStore({ path: path.join(outDir, 'cache'), maxMemoryBytes: cacheMaxMemorySize })
}
