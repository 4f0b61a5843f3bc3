import type { HttpFallback } from '../render/types.ts'
import type { Match, PageRoute, RouteTable } from '../routes/types.ts'

/** Stands for every path that nothing matches. */
export const NOT_FOUND = '/_not-found'

const FALLBACK: HttpFallback = { status: 404, level: 0 }

/** The page for unmatched paths has no content of its own: its fallback is what is shown. */
export function fallbackOf(match: Match<PageRoute>): HttpFallback | null {
  return match.route.pattern === NOT_FOUND ? FALLBACK : null
}

/** What is shown for a path that nothing matches: the root layout around `not-found`, or the built-in page. */
export function notFoundMatch(table: RouteTable): Match<PageRoute> {
  return {
    route: {
      kind: 'page',
      pattern: NOT_FOUND,
      file: '/_not-found/page',
      tree: { folder: table.root, slots: {}, leaf: null },
      paramNames: [],
    },
    params: {},
  }
}
