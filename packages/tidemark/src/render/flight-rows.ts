import { flightRows } from '../client/flight-rows.ts'

/**
 * Without the hints that have a browser fetch images when it reads the payload. React writes one for each `<img>` that is not
 * lazy, and a payload is read ahead of a visit that may never come. Its `<img>` elements fetch theirs once they are shown.
 */
export function withoutImageHints(flight: Uint8Array): Uint8Array {
  const bytes = bufferOf(flight)
  const kept: Buffer[] = []
  let from = 0
  for (const { id, tag, body, start, end } of flightRows(bytes)) {
    if (id !== '' || tag !== 'H' || !isImage(bytes.toString('utf8', body, end))) continue
    kept.push(bytes.subarray(from, start))
    from = end + 1
  }
  return from === 0 ? flight : Buffer.concat([...kept, bytes.subarray(from)])
}

/** `HL` preloads: address, what it is, options. */
function isImage(hint: string): boolean {
  return hint.startsWith('HL') && (JSON.parse(hint.slice(2)) as readonly unknown[])[1] === 'image'
}

/** The same bytes. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
