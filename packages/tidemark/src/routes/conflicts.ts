import { TidemarkError } from '../errors/error.ts'
import { shownFile, wayPattern, type Leaf } from './leaves.ts'
import { parsePattern, type PatternSegment } from './pattern.ts'
import { conflict } from './slot-tree.ts'
import type { MetadataRoute } from './types.ts'

/** One position of the path, with what the routes through it call it. */
interface Position {
  readonly below: Map<string, Position>
  /** The first route through this position: its parameter's name, and the file to show. */
  readonly name: string
  readonly leaf: Leaf
  /** A route that ends here. */
  end: Leaf | null
}

/**
 * Refuses routes that the matcher could not tell apart, or whose params would
 * depend on which of two routes came first.
 *
 * Throws `TM_ROUTE_PARAM_REPEATED`, `TM_ROUTE_CATCH_ALL_LAST`,
 * `TM_ROUTE_PARAM_NAMES`, `TM_ROUTE_CATCH_ALL_CLASH` or `TM_ROUTE_CONFLICT`,
 * each naming the files.
 */
export function checkConflicts(leaves: readonly Leaf[], metadata: readonly MetadataRoute[]): void {
  for (const leaf of leaves) checkWay(leaf)
  const ordinary = leaves.filter(({ interception }) => !interception)
  checkPositions(ordinary)
  checkKinds(ordinary)
  checkMetadata(ordinary, metadata)
}

/** Looks at the folders, not at the pattern: an interception drops some, and their parameters are params all the same. */
function checkWay(leaf: Leaf): void {
  const seen = new Map<string, string>()
  const segments = parsePattern(wayPattern(leaf.way))
  for (const segment of segments) {
    if (segment.kind === 'static') continue
    // By its letters, as Next.js: `[post-id]` and `[postid]` are one to read.
    const key = segment.name.replace(/\W/g, '') || segment.name
    const other = seen.get(key)
    if (other !== undefined) {
      const names = other === segment.name ? `"${other}" twice` : `"${other}" and "${segment.name}", too much alike`
      throw new TidemarkError('TM_ROUTE_PARAM_REPEATED', { message: `${shown(leaf)} has the parameter ${names}` })
    }
    seen.set(key, segment.name)
  }
  const catchAll = segments.findIndex(isCatchAll)
  if (catchAll >= 0 && catchAll < segments.length - 1) {
    throw new TidemarkError('TM_ROUTE_CATCH_ALL_LAST', { message: `${shown(leaf)} is below a catch-all, which takes the rest of the path` })
  }
}

function checkPositions(leaves: readonly Leaf[]): void {
  const [first] = leaves
  if (!first) return
  const root: Position = { below: new Map(), name: '', leaf: first, end: null }
  for (const leaf of leaves) {
    let at = root
    for (const segment of parsePattern(leaf.pattern)) at = enter(at, segment, leaf)
    at.end ??= leaf
  }
  checkCatchAlls(root)
}

function enter(at: Position, segment: PatternSegment, leaf: Leaf): Position {
  const key = segment.kind === 'static' ? `=${segment.value}` : segment.kind
  const name = segment.kind === 'static' ? segment.value : segment.name
  const known = at.below.get(key)
  if (!known) {
    const position: Position = { below: new Map(), name, leaf, end: null }
    at.below.set(key, position)
    return position
  }
  if (known.name !== name) {
    throw new TidemarkError('TM_ROUTE_PARAM_NAMES', {
      message: `${shown(known.leaf)} calls a segment "${known.name}", and ${shown(leaf)} calls it "${name}"`,
    })
  }
  return known
}

function checkCatchAlls(at: Position): void {
  const optional = at.below.get('optional-catch-all')
  const other = at.end ?? at.below.get('catch-all')?.leaf
  if (optional && other) {
    throw new TidemarkError('TM_ROUTE_CATCH_ALL_CLASH', { message: `${shown(optional.leaf)} and ${shown(other)} answer the same paths` })
  }
  for (const below of at.below.values()) checkCatchAlls(below)
}

function checkKinds(leaves: readonly Leaf[]): void {
  const taken = new Map<string, Leaf>()
  for (const leaf of leaves) {
    const other = taken.get(leaf.pattern)
    if (other && (other.type === 'route' || leaf.type === 'route')) throw conflict(other, leaf)
    taken.set(leaf.pattern, leaf)
  }
}

function checkMetadata(leaves: readonly Leaf[], metadata: readonly MetadataRoute[]): void {
  const taken = new Map(leaves.map((leaf) => [leaf.pattern, shown(leaf)]))
  for (const route of metadata) {
    const file = shownFile(route.folder, route.metadata.file)
    const other = taken.get(route.pattern)
    if (other !== undefined)
      throw new TidemarkError('TM_ROUTE_CONFLICT', { message: `${route.pattern} is answered by ${other} and by ${file}` })
    taken.set(route.pattern, file)
  }
}

function isCatchAll(segment: PatternSegment): boolean {
  return segment.kind === 'catch-all' || segment.kind === 'optional-catch-all'
}

function shown(leaf: Leaf): string {
  return shownFile(leaf.folder, leaf.module)
}
