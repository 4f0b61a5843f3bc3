import { isValidElement, type ReactElement } from 'react'
import { BoundedMap } from '../../../cache/bounded-map.ts'
import type { Entry } from '../../../cache/entry.ts'

/** Elements kept, and bytes of Flight that one may come from: as objects they take some times as much. */
const MAX_ELEMENTS = 512
const MAX_BYTES = 32 * 1024

const kept = new BoundedMap<Entry, ReactElement>(MAX_ELEMENTS)

/**
 * What an entry stands for, decoded once for all readers where it is an element: nobody changes
 * those, and to decode one costs more than to render it.
 */
export async function keepElement(entry: Entry, decode: () => Promise<unknown>): Promise<unknown> {
  const known = kept.get(entry)
  if (known) return known
  const value = await decode()
  if (isValidElement(value) && entry.body.byteLength <= MAX_BYTES && !hasHints(entry.body)) kept.set(entry, value)
  return value
}

/** What it asks to be preloaded goes to the render that decodes it: each must. */
function hasHints(body: Uint8Array): boolean {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  return text.indexOf(':H') === 0 || text.includes('\n:H')
}
