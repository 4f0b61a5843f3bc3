import { TidemarkError } from '../errors/error.ts'
import { patternSegment } from './pattern.ts'
import type { FolderNode } from './types.ts'

export interface Interception {
  /** Pattern of the route that intercepts: navigations from it and from below it. */
  readonly from: string
  /** Pattern of the path that is intercepted. */
  readonly pattern: string
  /** Place of the `(.)` folder on the way. */
  readonly depth: number
}

/**
 * What the way to a folder intercepts, or null. Levels are segments of the
 * path: groups and slots are none.
 *
 * Throws `TM_ROUTE_INTERCEPT_INVALID` for a marker that leads above the root,
 * and for one below another.
 */
export function interceptionOf(way: readonly FolderNode[]): Interception | null {
  const depth = way.findIndex(({ segment }) => segment.kind === 'intercept')
  const folder = way[depth]
  if (folder?.segment.kind !== 'intercept') return null
  const from = segmentsOf(way.slice(0, depth))
  const { up } = folder.segment
  if (Number.isFinite(up) && up > from.length)
    return invalid(folder, `it goes ${up} up from /${from.join('/')}, which is ${from.length} below the root`)
  const below = way.slice(depth + 1)
  if (below.some(({ segment }) => segment.kind === 'intercept') || folder.segment.target.kind === 'intercept') {
    return invalid(way.at(-1) as FolderNode, 'there is a marker above it already')
  }
  const kept = Number.isFinite(up) ? from.slice(0, from.length - up) : []
  return { from: `/${from.join('/')}`, pattern: `/${[...kept, ...segmentsOf(way.slice(depth))].join('/')}`, depth }
}

function segmentsOf(folders: readonly FolderNode[]): readonly string[] {
  return folders.flatMap(({ segment }) => patternSegment(segment) ?? [])
}

function invalid(folder: FolderNode, why: string): never {
  throw new TidemarkError('TM_ROUTE_INTERCEPT_INVALID', { message: `Folder app/${folder.path}: ${why}` })
}
