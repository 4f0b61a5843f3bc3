import type { LmdbTables } from './lmdb.ts'

export interface LmdbEntries {
  get(key: string): Uint8Array | undefined
  /** Inside a write transaction: sets, or with null deletes. */
  apply(changes: ReadonlyArray<readonly [string, Uint8Array | null]>): void
  keys(): Iterable<string>
  usage(): { readonly bytes: number; readonly entries: number }
}

/** A page of the database; larger values take whole pages. */
const PAGE = 4096
/** What a small entry costs beside its bytes, in all tables. */
const OVERHEAD = 300

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

  /** A little more than is needed, so that a full store does not do this with every write. */
  function makeRoom(held: number): number {
    const wanted = maxBytes * 0.95
    let bytes = held
    while (bytes > wanted) {
      const oldest = Array.from(order.getRange({ limit: 100 }))
      for (const { key: ordinal, value: key } of oldest) {
        order.remove(ordinal)
        bytes -= drop(key)
      }
      if (oldest.length === 0) return 0
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
      if (bytes > maxBytes) bytes = makeRoom(bytes)
      meta.put('bytes', bytes)
      meta.put('ordinal', ordinal)
    },
    keys: () => entries.getKeys(),
    usage: () => ({ bytes: meta.get('bytes') ?? 0, entries: (entries.getStats() as { entryCount: number }).entryCount }),
  }
}

function sizeOnDisk(bytes: number): number {
  return bytes < PAGE / 2 ? bytes + OVERHEAD : Math.ceil((bytes + OVERHEAD) / PAGE) * PAGE
}
