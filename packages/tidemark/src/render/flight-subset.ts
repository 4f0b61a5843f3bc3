import { flightRows } from '../client/flight-rows.ts'
import type { Payload, SlotNode } from '../client/payload.ts'
import { bufferOf } from './flight-rows.ts'

/** What may be a reference to a row, with the path into it: `"$L1f"`, `"$2:props:children"`. A date may look like one. */
const REFERENCE = /"\$[A-Za-z@]?([\da-f]+)/g

/** Of each page in memory the subset asked for last: those who come to it mostly stand in one place, and memory has its limit. */
const last = new WeakMap<Uint8Array, { readonly held: string; readonly subset: Uint8Array }>()

/**
 * A page's payload without the layouts that its reader holds, and without the rows that only they use. The whole where
 * it cannot be told apart: React writes what stands in two places once.
 */
export function withoutSlots(flight: Uint8Array, held: ReadonlySet<string>): Uint8Array {
  if (held.size === 0) return flight
  const key = [...held].join('\n')
  const known = last.get(flight)
  if (known?.held === key) return known.subset
  const subset = makeSubset(flight, held)
  if (subset !== flight) last.set(flight, { held: key, subset })
  return subset
}

function makeSubset(flight: Uint8Array, held: ReadonlySet<string>): Uint8Array {
  const bytes = bufferOf(flight)
  const rows = [...flightRows(bytes)]
  const root = rows.find(({ id, tag }) => id === '0' && tag === '{')
  if (!root) return flight
  const textOf = ({ body, end }: (typeof rows)[number]): string => bytes.toString('utf8', body, end)
  const payload = JSON.parse(textOf(root)) as Payload
  const shared = layouts(payload.tree).filter((id) => held.has(id) && id in payload.slots)
  if (shared.length === 0) return flight
  const slots = Object.fromEntries(Object.entries(payload.slots).filter(([id]) => !shared.includes(id)))
  const rest = JSON.stringify({ ...payload, slots, holes: payload.holes?.filter((id) => !shared.includes(id)), left: shared })

  const removed = ['"$0"', '"$0:slots"', ...shared.flatMap((id) => [`"$0:slots:${inJson(id)}"`, `"$0:slots:${inJson(id)}:`])]
  const byId = new Map<string, typeof rows>()
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  const used = new Set(['0', ''])
  const waiting = [rest]
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    if (removed.some((reference) => text.includes(reference))) return flight
    for (const [, id = ''] of text.matchAll(REFERENCE)) {
      if (used.has(id)) continue
      used.add(id)
      for (const row of byId.get(id) ?? []) if (!row.sized) waiting.push(textOf(row))
    }
  }
  return Buffer.concat(
    rows
      .filter(({ id }) => used.has(id))
      .map((row) => (row === root ? Buffer.from(`0:${rest}\n`) : bytes.subarray(row.start, row.sized ? row.end : row.end + 1))),
  )
}

/** Slots that show other slots. */
function layouts({ id, slots }: SlotNode): string[] {
  const below = Object.values(slots)
  return below.length > 0 ? [id, ...below.flatMap(layouts)] : []
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
