import path from 'node:path'
import { createCache } from '../cache/cache.ts'
import { installCache } from '../cache/instance.ts'
import { openDefaultStore } from '../cache/stores/default.ts'
import { createMemoryStore } from '../cache/stores/memory.ts'
import type { TidemarkConfig } from '../config/types.ts'

/** `build` and `start` share a store on disk, so that what a build has cached is warm; `dev` forgets everything when it ends. */
export function openCache(config: TidemarkConfig, mode: 'dev' | 'build' | 'start'): void {
  const maxBytes = config.cacheMaxMemorySize
  const store = mode === 'dev' ? createMemoryStore({ maxBytes }) : openDefaultStore({ path: path.join(config.outDir, 'cache'), maxMemoryBytes: maxBytes })
  installCache(createCache({ store, profiles: config.cacheLife, fillTimeout: config.useCacheTimeout * 1000, detailed: mode === 'dev' }))
}
