import { createInterceptMatcher } from '../routes/intercept-matcher.ts'
import { createMatcher, isIntercepting } from '../routes/matcher.ts'
import { keepUsedMetadataRoutes } from '../routes/metadata-routes.ts'
import type { Match, PageRoute, Route, RouteTable } from '../routes/types.ts'
import { canonicalPath } from './canonical-path.ts'
import type { Runtime } from './runtime.ts'

/** Which route a path leads to, by the table as it stands. Paths are canonical, without basePath. */
export interface RouteFinder {
  find(pathname: string): Promise<Match | null>
  findPage(pathname: string): Promise<Match<PageRoute> | null>
  /**
   * The page that stands in for it on a navigation in the browser.
   *
   * @param from the path the browser comes from, as it says
   */
  findIntercepting(pathname: string, from: string): Promise<Match<PageRoute> | null>
  /** Whether there is one for any path the browser may come from. */
  isInterceptable(pathname: string): Promise<boolean>
}

export function createRouteFinder(runtime: Pick<Runtime, 'routes' | 'metadataWithIds'>): RouteFinder {
  const matcher = oncePerTable(async (table) => {
    const many = await runtime.metadataWithIds(table)
    return createMatcher(keepUsedMetadataRoutes(table.routes, (file) => many.has(file)))
  })
  const interceptMatcher = oncePerTable((table) => createInterceptMatcher(table.routes))
  const interceptableMatcher = oncePerTable((table) => createMatcher(table.routes.filter(isIntercepting).map(withoutOrigin)))

  async function find(pathname: string): Promise<Match | null> {
    return (await matcher(await runtime.routes()))(pathname)
  }

  return {
    find,
    async findPage(pathname) {
      const found = await find(pathname)
      return found?.route.kind === 'page' ? (found as Match<PageRoute>) : null
    },
    async findIntercepting(pathname, from) {
      const table = await runtime.routes()
      const canonical = canonicalPath(from)
      return canonical === null ? null : interceptMatcher(table)(pathname, canonical)
    },
    async isInterceptable(pathname) {
      return interceptableMatcher(await runtime.routes())(pathname) !== null
    },
  }
}

function oncePerTable<T>(make: (table: RouteTable) => T): (table: RouteTable) => T {
  const made = new WeakMap<RouteTable, { readonly value: T }>()
  return (table) => {
    const known = made.get(table)
    if (known) return known.value
    const value = make(table)
    made.set(table, { value })
    return value
  }
}

/** An intercepting page as if it stood at its own path. */
function withoutOrigin(route: Route): Route {
  if (route.kind !== 'page') return route
  const { interceptedFrom: _origin, ...plain } = route
  return plain
}
