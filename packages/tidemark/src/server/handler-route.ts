import { isTidemarkError } from '../errors/error.ts'
import { digestOf } from '../render/report.ts'
import { holdsDraftCookie } from '../request/draft-mode.ts'
import { handlerRequest } from '../request/handler-request.ts'
import type { RequestParts } from '../request/lazy-request.ts'
import { createRequestScope } from '../request/request-scope.ts'
import { implicitTags } from '../routes/implicit-tags.ts'
import type { HandlerRoute, Match } from '../routes/types.ts'
import { asDraft, noStore, type Answer } from './answer.ts'
import { dispatchPage, requestData, type Dispatch } from './dispatch.ts'
import { findResponse } from './find-response.ts'
import { fillHref } from './href.ts'
import type { Maker } from './make-response.ts'
import { bypassInDev } from './dev-bypass.ts'
import { notFoundMatch } from './not-found.ts'
import { answerHandler } from './route-handler.ts'
import type { Bundles, Runtime } from './runtime.ts'
import { segmentConfig } from './segment-config.ts'
import { existsInDev } from './static-params.ts'

type Exports = Readonly<Record<string, unknown>>

/** A route handler: from the cache where its GET was made ahead, else run for this request. */
export async function dispatchHandler(context: Dispatch, match: Match<HandlerRoute>): Promise<Answer> {
  const { runtime, request, trace } = context
  const { route } = match
  Object.assign(trace, { route: route.pattern, type: 'route' })
  const { rsc } = await runtime.bundles()
  const exports = await handlerModule(rsc, route)
  const draft = holdsDraftCookie(request.headers.get('cookie'))
  if ((request.method === 'GET' || request.method === 'HEAD') && !draft) {
    if (runtime.dev && !(await existsInDev(runtime, match, [exports]))) return dispatchPage(context, notFoundMatch(await runtime.routes()))
    const ready = runtime.dev ? null : await findResponse(runtime, handlerMaker(runtime, { match, pathname: request.pathname, exports }))
    if (ready === 'not-found') return dispatchPage(context, notFoundMatch(await runtime.routes()))
    if (ready) return ready
  }
  const scope = createRequestScope({
    phase: 'handler',
    route: route.pattern,
    pathname: request.pathname,
    config: runtime.config,
    request: requestData(context),
    draft,
    segment: segmentConfig([exports]),
    implicitTags: implicitTags(route, request.pathname),
    proxyCookies: context.forwarded.cookies,
  })
  trace.scopes.push(scope)
  bypassInDev(runtime, request, scope)
  try {
    const answer = await answerHandler({
      exports,
      file: route.file,
      method: request.method,
      params: match.params,
      scope,
      request: () => handlerRequest(requestParts(context), scope),
    })
    return draft ? asDraft(answer) : answer
  } catch (error) {
    if (isTidemarkError(error, 'TM_BODY_TOO_LARGE')) throw error
    const { pathname } = request
    runtime.report(error, { digest: digestOf(error), route: route.pattern, pathname, routeType: 'route', request: trace.request })
    return { status: 500, headers: [noStore], body: null }
  }
}

export interface HandlerParts {
  readonly match: Match<HandlerRoute>
  readonly pathname: string
  readonly exports: Exports
}

/** The GET of a route handler as something to be made ahead. */
export function handlerMaker({ config }: Runtime, { match, pathname, exports }: HandlerParts): Maker {
  const { basePath, trailingSlash } = config
  const parts: RequestParts = {
    method: 'GET',
    url: `http://localhost:3000${fillHref(config, pathname)}`,
    headers: new Headers(),
    nextConfig: { basePath, trailingSlash },
  }
  return {
    route: match.route,
    pathname,
    segment: segmentConfig([exports]),
    run: (scope) =>
      answerHandler({
        exports,
        file: match.route.file,
        method: 'GET',
        params: match.params,
        scope,
        request: () => handlerRequest(parts, scope),
      }),
  }
}

export async function handlerModule(rsc: Bundles['rsc'], { module }: HandlerRoute): Promise<Exports> {
  const load = rsc.modules[module]
  if (!load) throw new Error(`${module} is not part of this build`)
  return (await load()).exports
}

function requestParts({ runtime, request, forwarded, href }: Dispatch): RequestParts {
  const { basePath, trailingSlash } = runtime.config
  return {
    method: request.method,
    url: `${request.protocol}://${request.host}${href}`,
    get headers() {
      return forwarded.headers()
    },
    signal: request.signal,
    body: () => request.body(),
    nextConfig: { basePath, trailingSlash },
  }
}
