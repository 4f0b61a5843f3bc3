import { createMatcher } from '../routes/matcher.ts'
import type { HandlerRoute, Match, PageRoute, Route, RouteTable } from '../routes/types.ts'
import type { Answer } from './answer.ts'
import { dispatchHandler, dispatchPage, type Dispatch } from './dispatch.ts'
import { fillHref } from './href.ts'
import { notFoundMatch } from './not-found.ts'
import { findPage } from './pages.ts'
import type { ServerRequest } from './request.ts'
import type { Runtime } from './runtime.ts'

export interface Router {
  answer(request: ServerRequest): Promise<Answer>
  /** Whether nothing that looks at a request stands before the page: then its answer may be kept ready. */
  isShareable(request: ServerRequest): boolean
  /** Makes a page again whose ready answer has turned stale. */
  refresh(path: string): Promise<void>
}

/** From a normalised request to what answers it. */
export function createRouter(runtime: Runtime): Router {
  const matchers = new WeakMap<RouteTable, (pathname: string) => Match | null>()

  async function match(pathname: string): Promise<Match<Route> | null> {
    const table = await runtime.routes()
    const matcher = matchers.get(table) ?? createMatcher(table.routes)
    matchers.set(table, matcher)
    return matcher(pathname)
  }

  async function find(pathname: string): Promise<Match<PageRoute> | null> {
    const found = await match(pathname)
    return found?.route.kind === 'page' ? (found as Match<PageRoute>) : null
  }

  return {
    async answer(request) {
      const context: Dispatch = {
        runtime,
        request,
        forwarded: { cookies: [], headers: request.headers },
        href: fillHref(runtime.config, request.pathname, request.search),
        find,
      }
      const found = await match(request.pathname)
      if (found?.route.kind === 'handler' && request.transport === 'document') return dispatchHandler(context, found as Match<HandlerRoute>)
      if (found?.route.kind === 'page') return dispatchPage(context, found as Match<PageRoute>)
      return dispatchPage(context, notFoundMatch(await runtime.routes()), { status: 404, level: 0 })
    },
    isShareable: () => true,
    async refresh(path) {
      const pathname = path.slice(runtime.config.basePath.length) || '/'
      const found = await find(pathname)
      if (found) await findPage(runtime, found, pathname)
    },
  }
}
