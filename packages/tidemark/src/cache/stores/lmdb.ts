import { mkdirSync } from 'node:fs'
import { open, type Database, type RootDatabase, type TransactionFlags } from 'lmdb'
import { monotonic, now } from '../../clock.ts'
import type { Store } from '../store.ts'
import { warn } from '../warn.ts'
import { createLmdbEntries } from './lmdb-entries.ts'
import { isSound, putAside, reserveRoom } from './lmdb-file.ts'
import { createLmdbTags } from './lmdb-tags.ts'

export interface LmdbOptions {
  /** Folder of the database; made if it is not there. */
  readonly path: string
  /** Bytes of entries on disk; the ones written longest ago are dropped first. The file is up to twice as large. Default 1 GiB. */
  readonly maxBytes?: number
  /** Tags remembered. Default 100,000. */
  readonly maxTags?: number
}

/** The tables of the database, one file on disk. */
export interface LmdbTables {
  readonly root: RootDatabase<Buffer, string>
  readonly entries: Database<Buffer, string>
  /** Entry key → its place in `order` and its size. */
  readonly places: Database<[ordinal: number, size: number], string>
  /** Ordinal of writing → entry key. */
  readonly order: Database<string, number>
  readonly tags: Database<unknown, string>
  /** [number of the invalidation, index] → key in `tags`. */
  readonly news: Database<string, [number, number]>
  readonly meta: Database<number, string>
}

/** Commits at once and flushes to the disk behind: survives kill -9, and a power failure leaves a sound older state. */
const COMMIT_NOW_FLUSH_BEHIND = 0x1_00_02 as TransactionFlags // SYNCHRONOUS_COMMIT | NO_SYNC_FLUSH
const GATHER_MS = 5
const GATHER_BYTES = 1024 * 1024
/** Milliseconds without writes after one failed, so that a full disk costs nothing. */
const REST_MS = 5000
/** How much larger than its entries the file becomes: pages are not full, and tables beside say what is where. */
const ROOM_FACTOR = 2
const LEAST_ROOM = 64 * 1024 * 1024

/**
 * Entries in an embedded database that all processes of a machine share, and that restarts and
 * kill -9 leave whole. Writes are gathered for a few milliseconds; invalidations are not.
 * Writes are synchronous: lmdb's asynchronous ones end the process when the disk is full.
 *
 * @throws when the folder cannot be written or mapped; `openDefaultStore` falls back to memory then
 * @example openLmdbStore({ path: '.tidemark/cache', maxBytes: 4 * 1024 ** 3 })
 */
export function openLmdbStore({ path: folder, maxBytes = 1024 ** 3, maxTags }: LmdbOptions): Store {
  const tables = openTables(folder, maxBytes)
  const entries = createLmdbEntries(tables, maxBytes)
  const tags = createLmdbTags(tables, maxTags)
  const gathered = new Map<string, Uint8Array | null>()
  let gatheredBytes = 0
  let isOverfull = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let restUntil = -Infinity
  let closed = false

  function write(work: () => void): void {
    tables.root.transactionSync(work, COMMIT_NOW_FLUSH_BEHIND)
  }

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    if ((gathered.size === 0 && !isOverfull) || closed) return
    const changes = [...gathered]
    gathered.clear()
    gatheredBytes = 0
    try {
      write(() => {
        isOverfull = entries.apply(changes)
      })
      if (isOverfull) timer = setTimeout(flush, GATHER_MS)
    } catch (error) {
      restUntil = monotonic() + REST_MS
      warn(`The cache in ${folder} cannot be written (${messageOf(error)}); new entries live in memory only for now.`)
    }
  }

  function gather(key: string, bytes: Uint8Array | null): void {
    if (closed || monotonic() < restUntil) return
    gathered.set(key, bytes)
    gatheredBytes += bytes?.byteLength ?? 0
    if (gatheredBytes >= GATHER_BYTES) flush()
    else timer ??= setTimeout(flush, GATHER_MS)
  }

  return {
    name: 'lmdb',
    get(key) {
      if (closed) return undefined
      const waiting = gathered.get(key)
      if (waiting !== undefined) return waiting ?? undefined
      try {
        return entries.get(key)
      } catch (error) {
        warn(`The cache in ${folder} cannot be read (${messageOf(error)}).`)
        return undefined
      }
    },
    set(key, bytes) {
      if (bytes.byteLength < maxBytes) gather(key, bytes)
    },
    delete: (key) => gather(key, null),
    invalidate(names, durations) {
      if (closed) throw new Error(`The cache in ${folder} is closed`)
      let sequence = 0
      write(() => {
        sequence = tags.invalidate(names, durations, now())
      })
      return sequence
    },
    since: (sequence) => (closed ? { sequence, floor: 0, changes: [] } : tags.since(sequence)),
    keys: () => (closed ? [] : [...gathered.keys(), ...entries.keys()]),
    usage: () => (closed ? { bytes: 0, cap: maxBytes, entries: 0 } : { ...entries.usage(), cap: maxBytes }),
    async close() {
      if (closed) return
      flush()
      closed = true
      await tables.root.close()
    },
  }
}

function openTables(folder: string, maxBytes: number): LmdbTables {
  mkdirSync(folder, { recursive: true })
  if (!isSound(folder)) {
    putAside(folder)
    warn(`The cache in ${folder} was damaged; it was put aside and starts empty.`)
  }
  reserveRoom(folder)
  // Without a size the file is mapped again whenever it has doubled, and the old mappings are kept.
  const mapSize = Math.ceil((maxBytes * ROOM_FACTOR + LEAST_ROOM) / 65_536) * 65_536
  const root = open<Buffer, string>({ path: folder, noSubdir: false, maxDbs: 8, maxReaders: 1024, encoding: 'binary', mapSize })
  return {
    root,
    entries: root.openDB({ name: 'entries', encoding: 'binary' }),
    places: root.openDB({ name: 'places', encoding: 'msgpack' }),
    order: root.openDB({ name: 'order', encoding: 'string' }),
    tags: root.openDB({ name: 'tags', encoding: 'msgpack' }),
    news: root.openDB({ name: 'news', encoding: 'string' }),
    meta: root.openDB({ name: 'meta', encoding: 'msgpack' }),
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
