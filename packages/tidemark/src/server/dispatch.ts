import { PAYLOAD_PREFIX, PREFETCH_HEADER } from '../client/payload.ts'
import type { PageJob } from '../render/page-context.ts'
import { headersAfterwards } from '../request/cookies.ts'
import { holdsDraftCookie } from '../request/draft-mode.ts'
import { createRequestScope } from '../request/request-scope.ts'
import type { RequestData, RequestScope } from '../request/scope.ts'
import { implicitTags } from '../routes/implicit-tags.ts'
import type { Match, PageRoute } from '../routes/types.ts'
import { answerAction } from './action-route.ts'
import { textAnswer, type Answer } from './answer.ts'
import { bypassInDev } from './dev-bypass.ts'
import { fallbackOf, NOT_FOUND, notFoundMatch } from './not-found.ts'
import { findPage, type FoundPage } from './pages.ts'
import { answerPrefetch, answerFound, answerFoundPayload, answerPage, answerPayload, heldSlots } from './page-route.ts'
import type { ServerRequest } from './request.ts'
import type { Bundles, Runtime } from './runtime.ts'
import { segmentConfig } from './segment-config.ts'
import { existsInDev } from './static-params.ts'
import type { Trace } from './trace.ts'
import { unlessUnchanged } from './unchanged.ts'

/** What proxy.ts decided that the route's own code sees. */
export interface Forwarded {
  readonly cookies: readonly string[]
  /** See `toldHeaders`. */
  readonly headers: () => Headers
}

export interface Dispatch {
  readonly runtime: Runtime
  readonly request: ServerRequest
  readonly forwarded: Forwarded
  readonly trace: Trace
  /** Path and query as the browser shows them: a rewrite does not change them. */
  readonly href: string
  /** Finds the page of another path, for redirects answered in one round trip. */
  find(pathname: string): Promise<Match<PageRoute> | null>
}

export async function dispatchPage(context: Dispatch, match: Match<PageRoute>): Promise<Answer> {
  const { runtime, request } = context
  const answer = await answerMatch(context, match)
  // What React adds while developing is never the same twice.
  return request.transport === 'payload' && !runtime.dev ? unlessUnchanged(answer, request.headers) : answer
}

async function answerMatch(context: Dispatch, match: Match<PageRoute>): Promise<Answer> {
  const { runtime, request, trace } = context
  const fallback = fallbackOf(match)
  const bundles = await runtime.bundles()
  const modules = await bundles.rsc.treeModules(match.route.tree)
  const scope = scopeFor(context, match, modules)
  Object.assign(trace, { route: match.route.pattern, type: 'render' })
  trace.scopes.push(scope)
  bypassInDev(runtime, request, scope)
  const page: Page = { match, scope, bundles }
  const called = request.method === 'POST' && request.transport === 'document' ? await answerCall(context, page) : null
  if (called) return called
  if (!fallback && !takesMethod(runtime, request.method, match.route.pattern))
    return textAnswer(405, 'Method Not Allowed', [['allow', 'GET, HEAD']])
  const found = scope.draft ? null : await findAhead(context, match, modules)
  if (found === 'not-found') return answerMatch(context, notFoundMatch(await runtime.routes()))
  return (found && (await answerFromAhead(context, page, found))) ?? answerAnew(context, page)
}

/** A call of a server function; null when the request is none. */
function answerCall(context: Dispatch, page: Page): Promise<Answer | null> {
  const { runtime, request } = context
  return answerAction({
    job: (action, formState) => pageJob(context, { ...page, action, formState }),
    follow: (url) => followRedirect(context, page, url),
    scope: page.scope,
    functions: runtime.functions,
    method: request.method,
    headers: request.headers,
    host: request.host,
    body: () => request.web(runtime.config.serverActions.bodySizeLimit),
  })
}

/** Null where what was made ahead is of no use to this request. */
async function answerFromAhead(context: Dispatch, page: Page, found: FoundPage): Promise<Answer | null> {
  // A shell is resumed with the page's own content, which the page for unmatched paths has not.
  if (found.page.postponed !== null && (fallbackOf(page.match) || isBot(context))) return null
  const job = (): PageJob => pageJob(context, page)
  return context.request.transport === 'payload' ? answerFoundPayload(found, context.request.headers, job) : answerFound(found, job)
}

function answerAnew(context: Dispatch, page: Page): Promise<Answer> {
  const { request, trace } = context
  const { match, scope } = page
  const fallback = fallbackOf(match)
  const isPayload = request.transport === 'payload'
  const job = pageJob(context, page)
  // A prefetch never runs what belongs to a visit.
  if (isPayload && request.headers.has(PREFETCH_HEADER)) return answerPrefetch(job, fallback)
  if (!fallback && request.method === 'GET') trace.visit = { match, href: context.href, scope }
  return isPayload ? answerPayload(job, fallback, { held: heldSlots(request.headers) }) : answerPage(job, fallback)
}

/** What was made of the path beforehand. While developing that is nothing, and the path may not exist all the same. */
async function findAhead({ runtime, request }: Dispatch, match: Match<PageRoute>, modules: Modules): ReturnType<typeof findPage> {
  if (runtime.dev) return (await existsInDev(runtime, match, modules)) ? null : 'not-found'
  return findPage(runtime, match, fallbackOf(match) ? NOT_FOUND : request.pathname)
}

/** As in Next.js, a page of which nothing is made ahead is rendered for a plain form's POST too. */
function takesMethod({ config, plan }: Runtime, method: string, pattern: string): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  return method !== 'OPTIONS' && !config.cacheComponents && plan(pattern)?.kind !== 'static'
}

function isBot({ runtime, request }: Dispatch): boolean {
  return runtime.config.htmlLimitedBots.test(request.headers.get('user-agent') ?? '')
}

type Modules = Awaited<ReturnType<Bundles['rsc']['treeModules']>>

function scopeFor(context: Dispatch, match: Match<PageRoute>, modules: Modules): RequestScope {
  const { runtime, request } = context
  return createRequestScope({
    phase: 'render',
    route: match.route.pattern,
    pathname: request.pathname,
    config: runtime.config,
    request: requestData(context),
    draft: holdsDraftCookie(request.headers.get('cookie')),
    segment: segmentConfig(modules),
    implicitTags: implicitTags(match.route, request.pathname),
    proxyCookies: context.forwarded.cookies,
  })
}

/** What a scope is told of the request. */
export function requestData({ request, forwarded, href }: Pick<Dispatch, 'request' | 'forwarded' | 'href'>): RequestData {
  return {
    method: request.method,
    url: `${request.protocol}://${request.host}${href}`,
    get headers() {
      return forwarded.headers()
    },
  }
}

/** The page that answers, and what it stands on. */
interface Page {
  readonly match: Match<PageRoute>
  readonly scope: RequestScope
  readonly bundles: Bundles
}

interface JobParts extends Page {
  readonly action?: PageJob['action'] | undefined
  readonly formState?: unknown
  readonly href?: string
}

function pageJob(context: Dispatch, { match, scope, bundles, action, formState, href = context.href }: JobParts): PageJob {
  const { runtime, request } = context
  const mark = href.indexOf('?')
  return {
    ...bundles,
    match,
    scope,
    build: runtime.buildId,
    search: href === context.href ? request.search : mark < 0 ? '' : href.slice(mark),
    href,
    origin: `${request.protocol}://${request.host}`,
    // The browser has `staleTimes.dynamic` itself.
    stale: 0,
    dev: runtime.dev,
    root: runtime.config.root,
    facts: runtime.facts(),
    blocking: request.transport === 'document' && isBot(context),
    ...(action ? { action } : {}),
    ...(formState === undefined ? {} : { formState }),
    report(error, digest, place) {
      const { pathname } = scope
      runtime.report(error, { digest, route: match.route.pattern, pathname, routeType: 'render', request: context.trace.request, ...place })
    },
  }
}

/** The page a server function redirects to, rendered in the same round trip; null where the browser has to go there itself. */
async function followRedirect(context: Dispatch, { scope, bundles }: Page, url: string): Promise<PageJob | null> {
  const { runtime, request } = context
  const origin = `${request.protocol}://${request.host}`
  const target = new URL(url, origin + context.href)
  if (target.origin !== origin || !target.pathname.startsWith(runtime.config.basePath)) return null
  const pathname = target.pathname.slice(runtime.config.basePath.length) || '/'
  if (pathname.startsWith(PAYLOAD_PREFIX)) return null
  const match = await context.find(pathname)
  if (!match) return null
  // As if the browser had asked for it: nothing is known yet but for the cookies.
  const headers = scope.request && headersAfterwards(scope.request.headers, scope.written)
  const moved: RequestScope = {
    ...scope,
    route: match.route.pattern,
    pathname,
    phase: 'render',
    memo: new Map(),
    request: scope.request && headers && { ...scope.request, headers },
  }
  return pageJob(context, { match, scope: moved, bundles, href: target.pathname + target.search })
}
