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
const SIZED = /[TAObUSoslLGgMmV]/
const [COLON, COMMA, LINE_END] = [58, 44, 10]

/** The rows as React's Flight server writes them: `1f:["$","p",null,{}]`, `:HL["/a.css","style"]`, `2:T5,words`. */
export function* flightRows(flight: Uint8Array): Generator<FlightRow> {
  for (let start = 0; start < flight.length;) {
    const colon = flight.indexOf(COLON, start)
    if (colon < 0) return
    const tag = String.fromCharCode(flight[colon + 1] ?? 0)
    const sized = SIZED.test(tag)
    const comma = sized ? flight.indexOf(COMMA, colon) : -1
    const body = comma < 0 ? colon + 1 : comma + 1
    const end = comma < 0 ? endOfLine(flight, body) : body + Number.parseInt(letters(flight, colon + 2, comma), 16)
    yield { id: letters(flight, start, colon), tag, sized, start, body, end }
    start = sized ? end : end + 1
  }
}

function endOfLine(flight: Uint8Array, from: number): number {
  const end = flight.indexOf(LINE_END, from)
  return end < 0 ? flight.length : end
}

function letters(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
