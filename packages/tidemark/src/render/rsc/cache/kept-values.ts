import { BoundedMap } from '../../../cache/bounded-map.ts'
import type { Entry } from '../../../cache/entry.ts'
import { bufferOf } from '../../flight-rows.ts'
import { copyData, isData } from './data.ts'
import { refersToArguments } from './references.ts'

/** Values kept, and bytes of Flight that one may come from: as objects they take some times as much. */
const MAX_VALUES = 512
const MAX_BYTES = 32 * 1024

/** Null for what each reader must decode. */
const kept = new BoundedMap<Entry, { readonly value: unknown } | null>(MAX_VALUES)

/**
 * What an entry stands for, decoded once for all readers where it is made of elements, which nobody changes, and of plain
 * data, of which each gets a copy: to decode the ones costs more than to render them, the others several copies.
 */
export async function keepValue(entry: Entry, decode: () => Promise<unknown>): Promise<unknown> {
  const known = kept.get(entry)
  if (known) return copyData(known.value)
  const value = await decode()
  if (known === undefined && entry.body.byteLength <= MAX_BYTES) {
    kept.set(entry, isData(value) && isOwn(entry.body) ? { value: copyData(value) } : null)
  }
  return value
}

/**
 * What it asks to be preloaded goes to the render that decodes it: each must. And an object that one caller has passed in
 * is not for another.
 */
function isOwn(body: Uint8Array): boolean {
  const text = bufferOf(body)
  return text.indexOf(':H') !== 0 && !text.includes('\n:H') && !refersToArguments(text)
}
