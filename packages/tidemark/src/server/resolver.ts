import type { IncomingMessage, ServerResponse } from 'node:http'
import { ACTION_HEADER } from '../client/action-headers.ts'
import { FROM_HEADER } from '../client/payload.ts'
import type { HandlerRoute, Match, MetadataRoute, PageRoute } from '../routes/types.ts'
import { textAnswer, withHeaders, type Answer, type HeaderList } from './answer.ts'
import { dispatchPage, type Dispatch, type Forwarded } from './dispatch.ts'
import { dispatchHandler } from './handler-route.ts'
import { fillHref } from './href.ts'
import { dispatchMetadata } from './metadata-route.ts'
import type { NormalRequest } from './normalise.ts'
import { notFoundMatch } from './not-found.ts'
import { hasBody, type ServerRequest } from './request.ts'
import { createRouteFinder } from './route-finder.ts'
import type { RewriteTarget, RuleRequest, Rules } from './rules.ts'
import type { Runtime } from './runtime.ts'
import type { Trace } from './trace.ts'
import { forward } from './upstream.ts'

/** One request on its way through the router. */
export interface RouterCall {
  readonly normal: NormalRequest
  readonly request: ServerRequest
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly trace: Trace
}

/** A request as proxy.ts has let it through. */
export interface Resolution extends RouterCall {
  readonly seen: RuleRequest
  readonly forwarded: Forwarded
  /** Where proxy.ts rewrites it to. */
  readonly target: RewriteTarget | null
  /** What the configuration and proxy.ts add to a static file. */
  readonly fileHeaders: HeaderList
}

/**
 * Finds what answers a request, rewriting on the way.
 *
 * @returns null when a static file has been sent
 */
export function createResolver(runtime: Runtime, rules: Rules): (at: Resolution) => Promise<Answer | null> {
  const { config } = runtime
  const assets = `${config.basePath}/_next/static/`
  const routes = createRouteFinder(runtime)

  async function resolve(at: Resolution): Promise<Answer | null> {
    if (at.target?.kind === 'external') return passOn(at, at.target.url)
    const asked = moved(at.seen, at.target)
    const before = rules.beforeFiles(asked)
    if (before?.kind === 'external') return passOn(at, before.url)
    let seen = moved(asked, before)
    const exact = await answerAt(at, seen, 'exact')
    if (exact !== undefined) return exact
    for (const target of rules.rewrites('afterFiles', seen)) {
      if (target.kind === 'external') return passOn(at, target.url)
      seen = moved(seen, target)
      const rewritten = await answerAnywhere(at, seen)
      if (rewritten !== undefined) return rewritten
    }
    const dynamic = await answerAt(at, seen, 'dynamic')
    if (dynamic !== undefined) return dynamic
    for (const target of rules.rewrites('fallback', seen)) {
      if (target.kind === 'external') return passOn(at, target.url)
      const rewritten = await answerAnywhere(at, moved(seen, target))
      if (rewritten !== undefined) return rewritten
    }
    if (seen.pathname.startsWith(assets)) return textAnswer(404, 'Not Found')
    return dispatchPage(contextOf(at, seen, at.request.pathname), notFoundMatch(await runtime.routes()))
  }

  async function answerAnywhere(at: Resolution, seen: RuleRequest): Promise<Answer | null | undefined> {
    const exact = await answerAt(at, seen, 'exact')
    return exact === undefined ? answerAt(at, seen, 'dynamic') : exact
  }

  /** `exact`: files and routes without params, which go before `afterFiles`; undefined when there is nothing. */
  async function answerAt(at: Resolution, seen: RuleRequest, kind: 'exact' | 'dynamic'): Promise<Answer | null | undefined> {
    const { request } = at
    if (kind === 'exact' && request.transport === 'document') {
      const files = await runtime.files()
      if (files.serve(seen.pathname, { req: at.req, res: at.res, extra: at.fileHeaders })) return null
      const image = await runtime.image(seen.pathname, seen.search, request)
      if (image) return image
    }
    const inside = stripBase(seen.pathname, config.basePath)
    if (inside === null) return undefined
    const found = (await findIntercepting(request, inside)) ?? (await routes.find(inside))
    if (!found || (kind === 'exact') !== (found.route.paramNames.length === 0)) return undefined
    const context = contextOf(at, seen, inside)
    if (found.route.kind === 'page') {
      const answer = await dispatchPage(context, found as Match<PageRoute>)
      // What is answered depends on where the navigation comes from: no cache may mix the two up.
      const varies = request.transport !== 'document' && (await routes.isInterceptable(inside))
      return varies ? withHeaders(answer, [['vary', FROM_HEADER]]) : answer
    }
    if (request.transport === 'payload') return undefined
    return found.route.kind === 'handler'
      ? dispatchHandler(context, found as Match<HandlerRoute>)
      : dispatchMetadata(context, found as Match<MetadataRoute>)
  }

  /** A navigation in the browser may be intercepted by a route of the page it comes from; what a server function answers too. */
  async function findIntercepting({ transport, headers }: ServerRequest, pathname: string): Promise<Match<PageRoute> | null> {
    const from = transport === 'payload' || headers.has(ACTION_HEADER) ? headers.get(FROM_HEADER) : null
    return from === null ? null : routes.findIntercepting(pathname, from)
  }

  function contextOf({ request, trace, forwarded }: Resolution, { search }: RuleRequest, pathname: string): Dispatch {
    return {
      runtime,
      request: { ...request, pathname, search },
      trace,
      forwarded,
      href: fillHref(config, request.pathname, request.search),
      find: routes.findPage,
    }
  }

  function passOn({ normal, request, seen }: Resolution, url: URL): Promise<Answer> {
    return forward({
      url,
      method: request.method,
      headers: seen.headers,
      host: normal.host,
      protocol: normal.protocol,
      peer: normal.peer,
      body: hasBody(request.method) ? request.body() : null,
      signal: request.signal(),
      timeout: config.proxyTimeout,
    }).catch((error: unknown) => {
      runtime.report(error, { digest: '', route: normal.pathname, pathname: normal.pathname })
      return textAnswer(502, 'Bad Gateway')
    })
  }

  return resolve
}

function moved(seen: RuleRequest, target: Extract<RewriteTarget, { kind: 'internal' }> | null): RuleRequest {
  return target ? { ...seen, pathname: target.pathname, search: target.search } : seen
}

function stripBase(pathname: string, basePath: string): string | null {
  const inside =
    basePath === '' ? pathname : pathname === basePath ? '/' : pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : null
  return inside !== null && inside.length > 1 && inside.endsWith('/') ? inside.slice(0, -1) : inside
}
