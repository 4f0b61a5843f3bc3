import type { Store } from '../store.ts'
import { warn } from '../warn.ts'
import { openLmdbStore, type LmdbOptions } from './lmdb.ts'
import { createMemoryStore } from './memory.ts'
import { tieredStore } from './tiered.ts'

export interface DefaultStoreOptions extends LmdbOptions {
  /** Bytes in memory, in front of the database. Default 50 MiB (`cacheMaxMemorySize`). */
  readonly maxMemoryBytes?: number
}

/**
 * The store of `start`: memory in front of a database that the processes of this machine share.
 * Where the folder cannot be written it is memory alone, with one warning.
 */
export function openDefaultStore({ maxMemoryBytes, ...lmdb }: DefaultStoreOptions): Store {
  const memory = createMemoryStore(maxMemoryBytes === undefined ? {} : { maxBytes: maxMemoryBytes })
  try {
    return tieredStore(memory, openLmdbStore(lmdb))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    warn(`The cache cannot use ${lmdb.path} (${why}); it lives in the memory of this process only.`)
    return memory
  }
}
