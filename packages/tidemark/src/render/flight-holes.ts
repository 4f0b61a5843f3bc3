/** What a list of holes calls everything of a page that is no slot: its metadata. No slot has this id. */
const HEAD = 'head'

interface Row {
  readonly refs: Set<number>
  /** A stream whose end is not among the rows. */
  open: boolean
}

/**
 * The slots of a shell that wait for a request, and `head` where its metadata does: those from which a row is
 * reached that is not there. Told by the rows themselves, since what a slot waits for need not have announced itself.
 * In doubt a slot counts as waiting; that costs a request, the contrary would leave a hole on the screen.
 *
 * @param flight what a payload's rendering had written when it was cut off, as React's Flight server writes it
 */
export function holesOf(flight: Uint8Array): readonly string[] {
  const { rows, root } = readRows(Buffer.from(flight.buffer, flight.byteOffset, flight.byteLength))
  const { slots = {}, ...rest } = JSON.parse(root) as { readonly slots?: Readonly<Record<string, unknown>> }
  const holes = Object.keys(slots).filter((id) => waits(refsIn(JSON.stringify(slots[id])), rows))
  return waits(refsIn(JSON.stringify(rest)), rows) ? [...holes, HEAD] : holes
}

function waits(refs: Iterable<number>, rows: ReadonlyMap<number, Row>): boolean {
  const reached = new Set(refs)
  // A set gives what is added to it meanwhile, too.
  for (const id of reached) {
    const row = rows.get(id)
    if (!row || row.open) return true
    for (const ref of row.refs) reached.add(ref)
  }
  return false
}

/** Rows with these tags give their length in bytes; all others end with a line. */
const SIZED = new Set('TAObUSoslLGgMmV')
const OPENS = new Set('RrXx')

function readRows(flight: Buffer): { readonly rows: ReadonlyMap<number, Row>; readonly root: string } {
  const rows = new Map<number, Row>()
  let root = '{"head":"$0"}'
  for (let at = 0; at < flight.length;) {
    const colon = flight.indexOf(':', at)
    const name = flight.toString('latin1', at, colon)
    const tag = String.fromCharCode(flight[colon + 1] ?? 0)
    const comma = SIZED.has(tag) ? flight.indexOf(',', colon) : -1
    const end = comma < 0 ? endOfLine(flight, colon) : comma + 1 + Number.parseInt(flight.toString('latin1', colon + 2, comma), 16)
    at = comma < 0 ? end + 1 : end
    const id = Number.parseInt(name, 16)
    // Hints have no id. An error is what the browser must ask about, like what is missing.
    if (Number.isNaN(id) || tag === 'E') continue
    const row = rows.get(id) ?? { refs: new Set(), open: false }
    rows.set(id, row)
    if (OPENS.has(tag)) row.open = true
    else if (tag === 'C') row.open = false
    if (comma >= 0 || tag === 'I') continue
    const text = flight.toString('utf8', colon + 1, end)
    for (const ref of refsIn(text)) row.refs.add(ref)
    if (id === 0) root = text
  }
  return { rows, root }
}

function endOfLine(flight: Buffer, from: number): number {
  const end = flight.indexOf('\n', from)
  return end < 0 ? flight.length : end
}

/** Strings that stand for another row: `"$L1f"`, `"$@2"`, `"$3:props:children"`; one of the page's own begins with `$$`. */
const REFERENCE = /(?<=^|[[,:])"\$[@BFKLQWhi]?([0-9a-f]+)(?=[":])/g

function refsIn(json: string): number[] {
  return [...json.matchAll(REFERENCE)].map(([, id]) => Number.parseInt(id as string, 16))
}
