import { registerClientReference } from '@vitejs/plugin-rsc/rsc.node'
import type { ComponentType, ReactElement, ReactNode } from 'react'
import type { Entry } from '../../../cache/entry.ts'
import { Island } from '../../../client/island.tsx'
import type { IslandText } from '../../../client/island-content.ts'
import { flightRows } from '../../../client/flight-rows.ts'
import { bufferOf } from '../../flight-rows.ts'
import type { EncodedArguments } from './arguments.ts'
import { referencesIn, refersToArguments } from './references.ts'

/** Bytes of Flight below which the elements themselves are as short, and read as fast. */
const MIN_BYTES = 1024

/** Null where an entry has to be read by the server. Kept as long as the entry is in memory. */
const texts = new WeakMap<Entry, IslandText | null>()

/**
 * What an entry stands for, to be read where it is shown: by the HTML renderer and by the browser. To decode it here and
 * serialise it again would cost more than to render it anew.
 *
 * @returns null where it is short, or holds what the text of a prop can't carry
 */
export function islandOf(entry: Entry, { references }: EncodedArguments): ReactElement | null {
  const text = textOf(entry)
  if (text === null) return null
  return refersToArguments(bufferOf(entry.body)) ? <Island {...text} holes={referencesIn(text.flight, references)} /> : <Island {...text} />
}

/** The same for what has been read: what is below keeps its state when the next answer brings the text. */
export function asIsland(content: unknown): ReactElement {
  return <Island>{content as ReactNode}</Island>
}

function textOf(entry: Entry): IslandText | null {
  const known = texts.get(entry)
  if (known !== undefined) return known
  const bytes = bufferOf(entry.body)
  const text = bytes.byteLength < MIN_BYTES ? null : readText(bytes)
  texts.set(entry, text)
  return text
}

export function readText(bytes: Buffer): IslandText | null {
  if (!isPlain(bytes)) return null
  const uses: ReactElement[] = []
  let hints = false
  for (const { id, tag, body, end } of flightRows(bytes)) {
    if (id === '') hints = true
    if (tag === 'I') uses.push(elementOf(JSON.parse(bytes.toString('utf8', body + 1, end)) as ClientReference))
  }
  return { flight: bytes.toString('utf8'), ...(uses.length > 0 || hints ? { uses } : {}) }
}

/** Whether it is text alone, with nothing in it that the server has to hear of: an error, `notFound()` and its kin. */
function isPlain(bytes: Buffer): boolean {
  for (const { tag, sized } of flightRows(bytes)) if (tag === 'E' || (sized && tag !== 'T')) return false
  return true
}

/** As React's Flight server names a client component: module, chunks, export. */
type ClientReference = readonly [id: string, chunks: unknown, name: string]

function elementOf([id, , name]: ClientReference): ReactElement {
  const Component = registerClientReference(() => undefined, id, name) as unknown as ComponentType
  return <Component key={`${id}#${name}`} />
}
