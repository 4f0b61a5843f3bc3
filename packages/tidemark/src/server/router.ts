import { PAYLOAD_PREFIX } from '../client/payload.ts'
import { parseCookies } from '../request/cookie-codec.ts'
import { holdsDraftCookie } from '../request/draft-mode.ts'
import { forOneVisitor, noStore, redirectAnswer, withoutCacheControl, type Answer, type HeaderList } from './answer.ts'
import type { ProxyResult } from './proxy.ts'
import { hasBody, type ServerRequest } from './request.ts'
import { createResolver, type RouterCall } from './resolver.ts'
import { createRules, type RuleRequest } from './rules.ts'
import type { Runtime } from './runtime.ts'
import { toldHeaders } from './told-headers.ts'

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
  const resolve = createResolver(runtime, rules)

  async function answer(call: RouterCall): Promise<Answer | null> {
    const { normal, request } = call
    const isPayload = request.transport === 'payload'
    // The browser's router asks for a page by a path of its own; rules and proxy see the page's.
    const pathname = isPayload ? config.basePath + request.pathname : normal.pathname
    const seen: RuleRequest = { pathname, search: normal.search, headers: normal.headers, host: normal.host }
    const slash = isPayload ? null : rules.slashRedirect(seen)
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
    return found && finish(found, { call, headers, proxied })
  }

  async function runProxy({ normal, request, trace }: RouterCall, seen: RuleRequest): Promise<ProxyResult | typeof UNTOUCHED> {
    const proxy = await runtime.proxy()
    if (!proxy || !request.inside) return UNTOUCHED
    const input = {
      pathname: request.pathname,
      headers: normal.headers,
      cookies: parseCookies(normal.headers.get('cookie') ?? ''),
      query: new URLSearchParams(normal.search),
      host: normal.host,
    }
    if (!proxy.matches(input)) return UNTOUCHED
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

const UNTOUCHED = { kind: 'next', headers: [], cookies: [], requestHeaders: null, personal: false } as const

interface Passed {
  readonly call: RouterCall
  /** Of the configuration. */
  readonly headers: HeaderList
  readonly proxied: Exclude<ProxyResult, { kind: 'answer' }> | typeof UNTOUCHED
}

/** Adds to the answer what the configuration and proxy.ts say of the path. */
function finish(found: Answer, { call: { normal, request }, headers, proxied }: Passed): Answer {
  const answer = proxied.personal ? forOneVisitor(found) : found
  // An error, a server function's answer and a draft are for nobody to keep, whatever is said of the path.
  const mayKeep = answer.status < 400 && !hasBody(request.method) && !holdsDraftCookie(normal.headers.get('cookie'))
  const ruled = overlay(answer.headers, mayKeep && !proxied.personal ? headers : withoutCacheControl(headers))
  const status = proxied.kind === 'rewrite' && answer.status === 200 ? proxied.status : answer.status
  return { ...answer, status, headers: overlay(ruled, mayKeep ? proxied.headers : withoutCacheControl(proxied.headers)) }
}

/** Headers of the configuration win over those of the answer, those of proxy.ts over both; cookies add up. */
function overlay(under: HeaderList, over: HeaderList): HeaderList {
  if (over.length === 0) return under
  const replaced = new Set(over.map(([name]) => name.toLowerCase()).filter((name) => name !== 'set-cookie' && name !== 'vary'))
  return [...over, ...under.filter(([name]) => !replaced.has(name.toLowerCase()))]
}

/** A payload redirects to the payload of the page it leads to; what leads elsewhere is left to the browser. */
function forTransport(location: string, { transport }: ServerRequest, basePath: string): string {
  if (transport === 'document' || !location.startsWith('/')) return location
  const inside = location.slice(basePath.length) || '/'
  return basePath + PAYLOAD_PREFIX + inside
}
