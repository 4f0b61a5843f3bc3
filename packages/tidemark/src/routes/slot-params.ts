import { parsePattern } from './pattern.ts'
import type { PageRoute, Params, SlotTree } from './types.ts'

/**
 * All params that a page's tree can ask for. A catch-all that stands in a slot
 * for want of a closer page has a parameter the pattern does not: it takes the
 * path from its own depth on. A layout or page gets those of the folders above
 * it, and its own.
 *
 * While some of `params` are not known (a shell is made for all values), what
 * depends on them is left out. Without a prototype.
 *
 * @param params of the match, decoded
 * @example // app/about/page.tsx, app/@modal/[...rest]/page.tsx
 * completeParams(route, {}) // { rest: ['about'] }
 */
export function completeParams(route: PageRoute, params: Params): Params {
  const complete = Object.assign(Object.create(null) as Record<string, string | readonly string[]>, params)
  const path = fillSegments(route.pattern, params)
  visit(route.tree, 0)
  return complete

  function visit(tree: SlotTree, depth: number): void {
    const { segment } = tree.folder
    const own = segment.kind === 'intercept' ? segment.target : segment
    if (own.kind === 'catch-all' && !(own.name in complete)) {
      const rest = path.slice(depth)
      if (rest.length > 0 && rest.every((part) => part !== null)) complete[own.name] = rest
    }
    const isOnPath = own.kind === 'static' || own.kind === 'dynamic' || own.kind === 'catch-all' || own.kind === 'optional-catch-all'
    for (const below of Object.values(tree.slots)) visit(below, depth + (isOnPath ? 1 : 0))
  }
}

/** The segments of the path, null where the value is not known. */
function fillSegments(pattern: string, params: Params): ReadonlyArray<string | null> {
  return parsePattern(pattern).flatMap((segment): ReadonlyArray<string | null> => {
    if (segment.kind === 'static') return [segment.value]
    const value = Object.hasOwn(params, segment.name) ? params[segment.name] : undefined
    if (value === undefined) return segment.kind === 'optional-catch-all' ? [] : [null]
    return typeof value === 'string' ? [value] : value
  })
}
