import { BoundedMap } from '../cache/bounded-map.ts'
import type { Entry } from '../cache/entry.ts'
import type { Run } from '../cache/fill.ts'
import { theCache } from '../cache/instance.ts'
import { monotonic } from '../clock.ts'

/** What is made once for everybody: a page, a shell of one, the answer of a route handler. */
export interface Ahead {
  readonly key: string
  /** For the inspector. */
  readonly label: string
  /** Tags of the route. */
  readonly implicit: readonly string[]
  /** Makes it where nothing is there yet. Null: it turned out that each request needs its own. */
  readonly first: Run
  /** Makes the successor of what has become stale. */
  readonly again: Run
}

export interface Ready {
  readonly entry: Entry
  /** `STALE` while it is refreshed behind, `MISS` when it was made just now. */
  readonly state: 'HIT' | 'STALE' | 'MISS'
}

/** Milliseconds for which what could not be made ahead is run for each request, without another try. */
const UNSHARED = 60_000
const unshared = new BoundedMap<string, number>(10_000)

function isUnshared(key: string): boolean {
  return (unshared.get(key) ?? -Infinity) > monotonic()
}

/** What the cache holds of it; what is stale is refreshed behind its reader. */
export async function readAhead({ key, label, implicit, again }: Ahead): Promise<Ready | null> {
  if (isUnshared(key)) return null
  const cache = theCache()
  const found = await cache.read(key, { implicit })
  if (found.kind === 'miss') return null
  if (found.kind === 'hit') return { entry: found.entry, state: 'HIT' }
  cache.refresh(key, '', again, { label, implicit })
  return { entry: found.entry, state: 'STALE' }
}

/** Makes it, once for all who wait. Null where each has to make its own. */
export async function makeAhead(ahead: Ahead): Promise<Ready | null> {
  const { key, label, implicit } = ahead
  if (isUnshared(key)) return null
  const entry = await theCache().fill(key, '', firstRun(ahead), { label, implicit }).entry
  return entry && { entry, state: 'MISS' }
}

/** Makes it for the next visitor, while nobody waits. */
export function prepareAhead(ahead: Ahead): void {
  const { key, label, implicit } = ahead
  if (!isUnshared(key)) theCache().refresh(key, '', firstRun(ahead), { label, implicit })
}

function firstRun({ key, first }: Ahead): Run {
  return async (context) => {
    const product = await first(context)
    if (product === null) unshared.set(key, monotonic() + UNSHARED)
    return product
  }
}

/** Decodes an entry's body once for as long as it is in memory: a hit costs a look-up. */
export function decodedOnce<T>(decode: (body: Uint8Array) => T): (entry: Entry) => T {
  const known = new WeakMap<Entry, T>()
  return (entry) => {
    const before = known.get(entry)
    if (before !== undefined) return before
    const decoded = decode(entry.body)
    known.set(entry, decoded)
    return decoded
  }
}
