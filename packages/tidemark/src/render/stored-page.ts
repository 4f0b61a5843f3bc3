import { decodeEntry } from '../cache/entry.ts'
import type { KnownEntry } from '../request/scope.ts'

/** A prerendered page as the cache holds it: HTML and Flight in one entry, so that they cannot disagree. */
export interface StoredPage {
  readonly status: number
  /** Set for a page that redirects. */
  readonly location: string | null
  /** A whole document, or a shell without its end. */
  readonly html: Uint8Array
  /** Flight of the whole page; of a shell what is there without a request. */
  readonly flight: Uint8Array
  /** React's state to resume a shell from; null for a whole page. */
  readonly postponed: string | null
  /** The cache entries a shell is made of, as a store has them: the holes are filled with the same. Empty for a whole page. */
  readonly entries: ReadonlyArray<readonly [key: string, bytes: Uint8Array]>
}

interface Head extends Omit<StoredPage, 'html' | 'flight' | 'entries'> {
  readonly htmlBytes: number
  readonly flightBytes: number
  readonly entrySizes: ReadonlyArray<readonly [key: string, bytes: number]>
}

export function encodePage({ html, flight, entries, ...rest }: StoredPage): Uint8Array {
  const entrySizes = entries.map(([key, bytes]) => [key, bytes.byteLength] as const)
  const head: Head = { ...rest, htmlBytes: html.byteLength, flightBytes: flight.byteLength, entrySizes }
  const json = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.byteLength)
  return Buffer.concat([length, json, html, flight, ...entries.map(([, bytes]) => bytes)])
}

/** The reverse; the parts are views on the bytes. */
export function decodePage(bytes: Uint8Array): StoredPage {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 4 + view.readUInt32LE(0)
  const { htmlBytes, flightBytes, entrySizes, ...rest } = JSON.parse(view.toString('utf8', 4, at)) as Head
  const take = (size: number): Buffer => view.subarray(at, (at += size))
  return {
    ...rest,
    html: take(htmlBytes),
    flight: take(flightBytes),
    entries: entrySizes.map(([key, size]) => [key, take(size)] as const),
  }
}

const known = new WeakMap<StoredPage, ReadonlyMap<string, KnownEntry>>()

/** The entries of a shell, decoded once; one that is damaged is read from the cache like any other. */
export function knownEntries(page: StoredPage): ReadonlyMap<string, KnownEntry> {
  const found = known.get(page)
  if (found) return found
  const entries = new Map<string, KnownEntry>()
  for (const [key, bytes] of page.entries) {
    const decoded = decodeEntry(bytes, key)
    if (decoded.kind === 'entry') entries.set(key, decoded.entry)
  }
  known.set(page, entries)
  return entries
}
