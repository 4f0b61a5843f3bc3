/** One row of Flight, by its place in the bytes. */
export interface FlightRow {
  /** In hexadecimal; '' for a hint. */
  readonly id: string
  /** The first letter of what follows, which says what it is; of JSON whatever that begins with. */
  readonly tag: string
  /** Whether it is text or bytes, whose length it gives. */
  readonly sized: boolean
  readonly start: number
  /** Behind the id; of a sized row behind its length. */
  readonly body: number
  /** Without the line's end. */
  readonly end: number
}

/** Rows with these tags give their length in bytes; all others end with a line. */
const SIZED = new Set('TAObUSoslLGgMmV')

/** The rows as React's Flight server writes them: `1f:["$","p",null,{}]`, `:HL["/a.css","style"]`, `2:T5,words`. */
export function* flightRows(flight: Buffer): Generator<FlightRow> {
  for (let start = 0; start < flight.length;) {
    const colon = flight.indexOf(':', start)
    if (colon < 0) return
    const id = flight.toString('latin1', start, colon)
    const tag = String.fromCharCode(flight[colon + 1] ?? 0)
    const sized = SIZED.has(tag)
    const comma = sized ? flight.indexOf(',', colon) : -1
    const body = comma < 0 ? colon + 1 : comma + 1
    const end = comma < 0 ? endOfLine(flight, body) : body + Number.parseInt(flight.toString('latin1', colon + 2, comma), 16)
    yield { id, tag, sized, start, body, end }
    start = sized ? end : end + 1
  }
}

function endOfLine(flight: Buffer, from: number): number {
  const end = flight.indexOf('\n', from)
  return end < 0 ? flight.length : end
}

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
