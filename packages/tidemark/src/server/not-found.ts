import type { Match, PageRoute, RouteTable } from '../routes/types.ts'

/** What is shown for a path that nothing matches: the root layout around `not-found`, or the built-in page. */
export function notFoundMatch(table: RouteTable): Match<PageRoute> {
  return {
    route: {
      kind: 'page',
      pattern: '/_not-found',
      file: '/_not-found/page',
      tree: { folder: table.root, slots: {}, leaf: null },
      paramNames: [],
    },
    params: {},
  }
}
