import type { IncomingMessage, ServerResponse } from 'node:http'
import { ACTION_HEADER } from '../client/action-headers.ts'
import { FROM_HEADER, PAYLOAD_PREFIX } from '../client/payload.ts'
import { parseCookies } from '../request/cookie-codec.ts'
import { holdsDraftCookie } from '../request/draft-mode.ts'
import { createInterceptMatcher } from '../routes/intercept-matcher.ts'
import { createMatcher, isIntercepting } from '../routes/matcher.ts'
import { keepUsedMetadataRoutes } from '../routes/metadata-routes.ts'
import type { HandlerRoute, Match, MetadataRoute, PageRoute, Route, RouteTable } from '../routes/types.ts'
import {
  forOneVisitor,
  noStore,
  redirectAnswer,
  textAnswer,
  withHeaders,
  withoutCacheControl,
  type Answer,
  type HeaderList,
} from './answer.ts'
import { dispatchPage, type Dispatch, type Forwarded } from './dispatch.ts'
import { canonicalPath } from './canonical-path.ts'
import { dispatchHandler } from './handler-route.ts'
import { fillHref } from './href.ts'
import { dispatchMetadata } from './metadata-route.ts'
import type { NormalRequest } from './normalise.ts'
import { notFoundMatch } from './not-found.ts'
import type { ProxyResult } from './proxy.ts'
import type { ServerRequest } from './request.ts'
import { createRules, type RewriteTarget, type RuleRequest } from './rules.ts'
import type { Runtime } from './runtime.ts'
import type { Trace } from './trace.ts'
import { toldHeaders } from './told-headers.ts'
import { forward } from './upstream.ts'

/** One request on its way through the router. */
export interface RouterCall {
  readonly normal: NormalRequest
  readonly request: ServerRequest
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly trace: Trace
}

export interface Router {
  /** Null when a static file has been sent. */
  answer(call: RouterCall): Promise<Answer | null>
  /** Whether nothing that looks at a request stands before the page: then its answer may be kept ready. */
  isShareable(call: RouterCall): Promise<boolean>
}

/** Next's order: headers, redirects, proxy, beforeFiles, files, pages and handlers, afterFiles, dynamic routes, fallback. */
export function createRouter(runtime: Runtime): Router {
  const { config } = runtime
  const rules = createRules(config)
  const assets = `${config.basePath}/_next/static/`
  const matchers = new WeakMap<RouteTable, Promise<(pathname: string) => Match | null>>()

  async function matcherFor(table: RouteTable): Promise<(pathname: string) => Match | null> {
    const many = await runtime.metadataWithIds(table)
    return createMatcher(keepUsedMetadataRoutes(table.routes, (file) => many.has(file)))
  }

  async function match(pathname: string): Promise<Match<Route> | null> {
    const table = await runtime.routes()
    const matcher = matchers.get(table) ?? matcherFor(table)
    matchers.set(table, matcher)
    return (await matcher)(pathname)
  }

  const interceptors = new WeakMap<RouteTable, (pathname: string, from: string) => Match<PageRoute> | null>()

  const interceptable = new WeakMap<RouteTable, (pathname: string) => Match | null>()

  async function isInterceptable({ transport }: ServerRequest, pathname: string): Promise<boolean> {
    if (transport === 'document') return false
    const table = await runtime.routes()
    const matcher = interceptable.get(table) ?? createMatcher(table.routes.filter(isIntercepting).map(withoutOrigin))
    interceptable.set(table, matcher)
    return matcher(pathname) !== null
  }

  /** A navigation in the browser may be intercepted by a route of the page it comes from; what a server function answers too. */
  async function intercepted({ transport, headers }: ServerRequest, pathname: string): Promise<Match<PageRoute> | null> {
    const from = transport === 'payload' || headers.has(ACTION_HEADER) ? headers.get(FROM_HEADER) : null
    if (from === null) return null
    const table = await runtime.routes()
    const matcher = interceptors.get(table) ?? createInterceptMatcher(table.routes)
    interceptors.set(table, matcher)
    const canonical = canonicalPath(from)
    return canonical === null ? null : matcher(pathname, canonical)
  }

  async function find(pathname: string): Promise<Match<PageRoute> | null> {
    const found = await match(pathname)
    return found?.route.kind === 'page' ? (found as Match<PageRoute>) : null
  }

  async function answer(call: RouterCall): Promise<Answer | null> {
    const { normal, request } = call
    // The browser's router asks for a page by a path of its own; rules and proxy see the page's.
    const normalPath = request.transport === 'payload' ? config.basePath + request.pathname : normal.pathname
    const seen: RuleRequest = { pathname: normalPath, search: normal.search, headers: normal.headers, host: normal.host }
    const slash = request.transport === 'payload' ? null : rules.slashRedirect(seen)
    if (slash) return redirectAnswer(slash.status, slash.location)
    const headers = rules.headers(seen)
    const redirect = rules.redirect(seen)
    // Without the headers of the configuration, as in Next.js.
    if (redirect) {
      const location = forTransport(redirect.location, request, config.basePath)
      return redirectAnswer(redirect.status, location, redirect.personal ? [noStore] : [])
    }
    const proxied = await runProxy(call, seen)
    if (proxied.kind === 'answer') return { ...proxied.answer, headers: overlay(headers, proxied.answer.headers) }
    const sent = proxied.requestHeaders ?? request.headers
    const found = await resolve({
      ...call,
      seen: { ...seen, headers: sent },
      forwarded: { cookies: proxied.cookies, headers: toldHeaders(sent, normal) },
      target: proxied.kind === 'rewrite' ? proxied.target : null,
      fileHeaders: overlay(headers, proxied.headers),
    })
    if (!found) return null
    const answer = proxied.personal ? forOneVisitor(found) : found
    // An error, a server function's answer and a draft are for nobody to keep, whatever is said of the path.
    const mayKeep = answer.status < 400 && !hasBody(request.method) && !holdsDraftCookie(normal.headers.get('cookie'))
    const ruled = overlay(answer.headers, mayKeep && !proxied.personal ? headers : withoutCacheControl(headers))
    const status = proxied.kind === 'rewrite' && answer.status === 200 ? proxied.status : answer.status
    return { ...answer, status, headers: overlay(ruled, mayKeep ? proxied.headers : withoutCacheControl(proxied.headers)) }
  }

  async function runProxy({ normal, request, trace }: RouterCall, seen: RuleRequest): Promise<ProxyResult | typeof untouched> {
    const proxy = await runtime.proxy()
    if (!proxy || !request.inside) return untouched
    const input = {
      pathname: request.pathname,
      headers: normal.headers,
      cookies: parseCookies(normal.headers.get('cookie') ?? ''),
      query: new URLSearchParams(normal.search),
      host: normal.host,
    }
    if (!proxy.matches(input)) return untouched
    Object.assign(trace, { route: '/proxy', type: 'proxy' })
    const result = await proxy.run({
      request: { ...normal, pathname: seen.pathname },
      config,
      draft: holdsDraftCookie(normal.headers.get('cookie')),
      signal: request.signal,
      ...(hasBody(request.method) ? { body: () => request.shared.first() } : {}),
    })
    trace.scopes.push(result.scope)
    Object.assign(trace, { route: request.pathname, type: null })
    return result
  }

  interface Resolution extends RouterCall {
    readonly seen: RuleRequest
    readonly forwarded: Forwarded
    readonly target: RewriteTarget | null
    /** What the configuration and proxy.ts add to a static file. */
    readonly fileHeaders: HeaderList
  }

  /** Finds what answers, rewriting on the way. */
  async function resolve(at: Resolution): Promise<Answer | null> {
    const first = at.target ?? rules.beforeFiles(at.seen)
    let seen = at.seen
    if (first) {
      if (first.kind === 'external') return passOn(at, first.url)
      seen = { ...seen, pathname: first.pathname, search: first.search }
      const second = at.target ? rules.beforeFiles(seen) : null
      if (second?.kind === 'external') return passOn(at, second.url)
      if (second) seen = { ...seen, pathname: second.pathname, search: second.search }
    }
    const direct = await answerAt(at, seen, 'exact')
    if (direct !== undefined) return direct
    for (const target of rules.rewrites('afterFiles', seen)) {
      if (target.kind === 'external') return passOn(at, target.url)
      seen = { ...seen, pathname: target.pathname, search: target.search }
      const rewritten = await answerAnywhere(at, seen)
      if (rewritten !== undefined) return rewritten
    }
    const dynamic = await answerAt(at, seen, 'dynamic')
    if (dynamic !== undefined) return dynamic
    for (const target of rules.rewrites('fallback', seen)) {
      if (target.kind === 'external') return passOn(at, target.url)
      const rewritten = await answerAnywhere(at, { ...seen, pathname: target.pathname, search: target.search })
      if (rewritten !== undefined) return rewritten
    }
    if (seen.pathname.startsWith(assets)) return textAnswer(404, 'Not Found')
    return dispatchPage(contextOf(at, seen), notFoundMatch(await runtime.routes()))
  }

  async function answerAnywhere(at: Resolution, seen: RuleRequest): Promise<Answer | null | undefined> {
    const exact = await answerAt(at, seen, 'exact')
    return exact === undefined ? answerAt(at, seen, 'dynamic') : exact
  }

  /** `exact`: files and routes without params, which go before `afterFiles`; undefined when there is nothing. */
  async function answerAt(at: Resolution, seen: RuleRequest, kind: 'exact' | 'dynamic'): Promise<Answer | null | undefined> {
    if (kind === 'exact' && at.request.transport === 'document') {
      const files = await runtime.files()
      if (files.serve(seen.pathname, { req: at.req, res: at.res, extra: at.fileHeaders })) return null
      const image = await runtime.image(seen.pathname, seen.search, at.request)
      if (image) return image
    }
    const inside = stripBase(seen.pathname, config.basePath)
    if (inside === null) return undefined
    const found = (await intercepted(at.request, inside)) ?? (await match(inside))
    if (!found || (kind === 'exact') !== (found.route.paramNames.length === 0)) return undefined
    const context = contextOf(at, seen, inside)
    if (found.route.kind === 'page')
      return withVary(await dispatchPage(context, found as Match<PageRoute>), await isInterceptable(at.request, inside))
    if (at.request.transport === 'payload') return undefined
    return found.route.kind === 'handler'
      ? dispatchHandler(context, found as Match<HandlerRoute>)
      : dispatchMetadata(context, found as Match<MetadataRoute>)
  }

  function contextOf(at: Resolution, seen: RuleRequest, inside: string = at.request.pathname): Dispatch {
    const request = { ...at.request, pathname: inside, search: seen.search }
    return {
      runtime,
      request,
      trace: at.trace,
      forwarded: at.forwarded,
      href: fillHref(config, at.request.pathname, at.request.search),
      find,
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

  return {
    answer,
    async isShareable({ request }) {
      const looksAtRequests = [...config.headers, ...config.redirects, ...config.rewrites.beforeFiles].some(
        (rule) => rule.has ?? rule.missing,
      )
      if (looksAtRequests) return false
      return !(await runtime.proxy())?.covers(request.pathname)
    },
  }
}

const untouched = { kind: 'next', headers: [], cookies: [], requestHeaders: null, personal: false } as const

/** An intercepting page as if it stood at its own path. */
function withoutOrigin(route: Route): Route {
  if (route.kind !== 'page') return route
  const { interceptedFrom: _origin, ...plain } = route
  return plain
}

/** Headers of the configuration win over those of the answer, those of proxy.ts over both; cookies add up. */
function overlay(under: HeaderList, over: HeaderList): HeaderList {
  if (over.length === 0) return under
  const replaced = new Set(over.map(([name]) => name.toLowerCase()).filter((name) => name !== 'set-cookie' && name !== 'vary'))
  return [...over, ...under.filter(([name]) => !replaced.has(name.toLowerCase()))]
}

/** Whether a route intercepts depends on where the navigation comes from: no cache may mix the two up. */
function withVary(answer: Answer, varies: boolean): Answer {
  return varies ? withHeaders(answer, [['vary', FROM_HEADER]]) : answer
}

function hasBody(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD'
}

function stripBase(pathname: string, basePath: string): string | null {
  const inside =
    basePath === '' ? pathname : pathname === basePath ? '/' : pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : null
  return inside !== null && inside.length > 1 && inside.endsWith('/') ? inside.slice(0, -1) : inside
}

/** A payload redirects to the payload of the page it leads to; what leads elsewhere is left to the browser. */
function forTransport(location: string, { transport }: ServerRequest, basePath: string): string {
  if (transport === 'document' || !location.startsWith('/')) return location
  const inside = location.slice(basePath.length) || '/'
  return basePath + PAYLOAD_PREFIX + inside
}
