import { flightEndScript, flightScript } from './inline-flight.ts'

const TAIL = '</body></html>'
/** Flight in one script of this size: long enough to be cheap, short enough for the parser to take in pieces. */
const PIECE = 64 * 1024

/** A prerendered document with its Flight inlined before the end. */
export function wholeDocument(html: Uint8Array, flight: Uint8Array): Uint8Array {
  const { content, tail } = splitTail(html)
  const scripts: string[] = []
  for (let at = 0; at < flight.byteLength; at += PIECE) scripts.push(flightScript(flight.subarray(at, at + PIECE)))
  return Buffer.concat([content, Buffer.from(scripts.join('') + flightEndScript() + tail)])
}

/** A shell leaves out the document's end, which comes after the holes. */
export function splitTail(html: Uint8Array): { content: Uint8Array; tail: string } {
  const end = Buffer.from(html.buffer, html.byteOffset, html.byteLength)
  const at = end.byteLength - TAIL.length
  return at >= 0 && end.toString('latin1', at) === TAIL ? { content: end.subarray(0, at), tail: TAIL } : { content: end, tail: '' }
}
