import { flightRows } from '../client/flight-rows.ts'
import { bufferOf } from './flight-rows.ts'

/** What a list of holes calls everything of a page that is no slot: its metadata. No slot has this id. */
const HEAD = 'head'

interface Row {
  /** One; of a stream, all that came. */
  readonly values: unknown[]
  /** A stream whose end is not among the rows. */
  open: boolean
}

type Rows = ReadonlyMap<string, Row>

/**
 * The slots of a shell that wait for a request, and `head` where its metadata does: those from which a row is
 * reached that is not there. Told by the rows themselves, since what a slot waits for need not have announced itself.
 * In doubt a slot counts as waiting; that costs a request, the contrary would leave a hole on the screen.
 *
 * @param flight what a payload's rendering had written when it was cut off, as React's Flight server writes it
 */
export function holesOf(flight: Uint8Array): readonly string[] {
  const rows = readRows(bufferOf(flight))
  const root = rows.get('0')?.values[0]
  if (!isRecord(root) || !isRecord(root['slots'])) return [HEAD]
  const { slots, ...rest } = root
  const holes = Object.entries(slots as object).flatMap(([id, value]) => (waits(value, rows) ? [id] : []))
  return waits(rest, rows) ? [...holes, HEAD] : holes
}

function waits(value: unknown, rows: Rows): boolean {
  const reached = new Set<string>()
  collect(value, reached)
  // A set gives what is added to it meanwhile, too.
  for (const reference of reached) {
    const [id = '', ...path] = reference.split(':')
    const row = rows.get(id)
    if (!row || row.open) return true
    collect(path.length > 0 ? at(row.values[0], path) : row.values, reached)
  }
  return false
}

/** Strings that stand for another row or a part of one: `$L1f`, `$@2`, `$3:props:children`. A text of the page's own begins with `$$`. */
const REFERENCE = /^\$[@BFKLQWhi]?([0-9a-f]+(?::.*)?)$/s

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    const reference = REFERENCE.exec(value)?.[1]
    if (reference !== undefined) into.add(reference)
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collect(part, into)
  }
}

/** Where the parts of an element stand in its row. */
const ELEMENT: Readonly<Record<string, string>> = { type: '1', key: '2', props: '3' }

/** The part of a row that a path leads to; where it cannot be followed, all that it may lead to. */
function at(row: unknown, path: readonly string[]): unknown {
  let value = row
  for (const name of path) {
    if (typeof value === 'string') return value
    const parts = value as Readonly<Record<string, unknown>> | null
    const part = parts?.[Array.isArray(value) && value[0] === '$' ? (ELEMENT[name] ?? name) : name]
    if (part === undefined) return row
    value = part
  }
  return value
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

const OPENS = new Set('RrXx')
/** What JSON begins with; other rows without a length are of React's own. */
const JSON_START = /[[{"\-\dtfn]/

function readRows(flight: Buffer): Rows {
  const rows = new Map<string, Row>()
  for (const { id, tag, sized, body, end } of flightRows(flight)) {
    // An error is what the browser must ask about, like what is missing.
    if (id === '' || tag === 'E') continue
    const row = rows.get(id) ?? { values: [], open: false }
    rows.set(id, row)
    if (OPENS.has(tag)) row.open = true
    else if (tag === 'C') row.open = false
    const json = tag === 'C' ? flight.toString('utf8', body + 1, end) : flight.toString('utf8', body, end)
    if (!sized && json !== '' && (tag === 'C' || JSON_START.test(tag))) row.values.push(JSON.parse(json))
  }
  return rows
}
