import type { LmdbTables } from './lmdb.ts'

export interface LmdbEntries {
  get(key: string): Uint8Array | undefined
  /**
   * Inside a write transaction: sets, or with null deletes, and makes room.
   *
   * @returns whether there is more over the cap than one transaction should drop: apply again, if with nothing
   */
  apply(changes: ReadonlyArray<readonly [string, Uint8Array | null]>): boolean
  keys(): Iterable<string>
  usage(): { readonly bytes: number; readonly entries: number }
}

/** A page of the database; larger values take whole pages. */
const PAGE = 4096
/** What a small entry costs beside its bytes, in all tables. */
const OVERHEAD = 300
/** In one transaction, or twice as many as are written in it. */
const MOST_DROPPED = 1000

/** Entries in the order of writing, dropped from the oldest when they grow over the cap. */
export function createLmdbEntries({ entries, places, order, meta }: LmdbTables, maxBytes: number): LmdbEntries {
  function drop(key: string): number {
    const place = places.get(key)
    if (place === undefined) return 0
    order.remove(place[0])
    places.remove(key)
    entries.remove(key)
    return place[1]
  }

  function put(key: string, bytes: Uint8Array, ordinal: number): number {
    const size = sizeOnDisk(bytes.byteLength)
    entries.put(key, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    places.put(key, [ordinal, size])
    order.put(ordinal, key)
    return size
  }

  /** Drops the oldest until the rest fits, or as many as take a few milliseconds: readers wait meanwhile. */
  function makeRoom(held: number, written: number): number {
    const oldest = Array.from(order.getRange({ limit: Math.max(MOST_DROPPED, 2 * written) }))
    if (oldest.length === 0) return 0
    let bytes = held
    for (const { key: ordinal, value: key } of oldest) {
      if (bytes <= maxBytes) break
      order.remove(ordinal)
      bytes -= drop(key)
    }
    return bytes
  }

  return {
    get: (key) => entries.get(key),
    apply(changes) {
      let bytes = meta.get('bytes') ?? 0
      let ordinal = meta.get('ordinal') ?? 0
      for (const [key, value] of changes) {
        bytes -= drop(key)
        if (value !== null) bytes += put(key, value, ++ordinal)
      }
      if (bytes > maxBytes) bytes = makeRoom(bytes, changes.length)
      meta.put('bytes', bytes)
      meta.put('ordinal', ordinal)
      return bytes > maxBytes
    },
    keys: () => entries.getKeys(),
    usage: () => ({ bytes: meta.get('bytes') ?? 0, entries: (entries.getStats() as { entryCount: number }).entryCount }),
  }
}

function sizeOnDisk(bytes: number): number {
  return bytes < PAGE / 2 ? bytes + OVERHEAD : Math.ceil((bytes + OVERHEAD) / PAGE) * PAGE
}
