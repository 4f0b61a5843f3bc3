import { parsePattern } from './pattern.ts'
import { conflict, type Candidate } from './slot-tree.ts'
import type { Leaf } from './leaves.ts'

/**
 * Which pages can stand in the slots for each path of the app.
 *
 * A slot matches a path when it has a page of the very same pattern: `[id]` in
 * a slot does not stand in for a static page of `children`, as in Next.js. A
 * required catch-all does: it covers all paths below it for which its slot has
 * no page, the closest one first.
 *
 * @param pages ordinary pages, none that intercepts
 * @returns the candidates by pattern
 */
export function candidatesByPattern(pages: readonly Leaf[]): ReadonlyMap<string, readonly Candidate[]> {
  const exact = new Map<string, Leaf[]>()
  for (const page of pages) exact.set(page.pattern, [...(exact.get(page.pattern) ?? []), page])
  const catchAlls = catchAllsByBase(pages)
  return new Map([...exact].map(([pattern, leaves]) => [pattern, candidates(pattern, leaves, catchAlls)]))
}

function candidates(pattern: string, leaves: readonly Leaf[], catchAlls: ReadonlyMap<string, readonly Leaf[]>): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  for (const leaf of leaves) {
    const other = found.get(leaf.slots)
    if (other) throw conflict(other.leaf, leaf)
    found.set(leaf.slots, { leaf, covers: false })
  }
  const segments = pattern.split('/').filter(Boolean)
  for (let length = segments.length - 1; length >= 0; length--) {
    for (const leaf of catchAlls.get(segments.slice(0, length).join('/')) ?? []) {
      if (!found.has(leaf.slots)) found.set(leaf.slots, { leaf, covers: true })
    }
  }
  return [...found.values()]
}

/** Pages that end in a required catch-all, by the pattern before it, without slashes at its ends. */
function catchAllsByBase(pages: readonly Leaf[]): ReadonlyMap<string, readonly Leaf[]> {
  const bases = new Map<string, Leaf[]>()
  for (const page of pages) {
    if (parsePattern(page.pattern).at(-1)?.kind !== 'catch-all') continue
    const base = page.pattern.split('/').filter(Boolean).slice(0, -1).join('/')
    bases.set(base, [...(bases.get(base) ?? []), page])
  }
  return bases
}
