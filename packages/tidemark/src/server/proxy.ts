import type { TidemarkConfig } from '../config/types.ts'
import { TidemarkError } from '../errors/error.ts'
import { addTask } from '../request/after.ts'
import { NextFetchEvent } from '../request/fetch-event.ts'
import { parseInterrupt } from '../request/interrupts.ts'
import { lazyNextRequest } from '../request/lazy-request.ts'
import type { NextRequest } from '../request/next-request.ts'
import { overriddenHeaders, proxyDirective } from '../request/next-response.ts'
import { createRequestScope } from '../request/request-scope.ts'
import { runInScope, type RequestScope } from '../request/scope.ts'
import { compileProxyCover, compileProxyMatcher } from '../routes/proxy-matcher.ts'
import type { RuleInput } from '../routes/rule.ts'
import type { Answer, HeaderList } from './answer.ts'
import { canonicalPath } from './canonical-path.ts'
import type { NormalRequest } from './normalise.ts'
import type { RewriteTarget } from './rules.ts'
import { toldHeaders } from './told-headers.ts'
import { webAnswer } from './web-answer.ts'

/** The module of proxy.ts or middleware.ts. */
export interface ProxyModule {
  readonly exports: Readonly<Record<string, unknown>>
  /** For messages. */
  readonly file: string
}

export interface ProxyCall {
  readonly request: NormalRequest
  readonly config: TidemarkConfig
  readonly draft: boolean
  readonly signal: () => AbortSignal
  /** Called only if the proxy reads the body: what it reads, the route must be able to read again. */
  readonly body?: () => ReadableStream<Uint8Array> | null
}

/** What the proxy wants: plain data, so that nothing of it travels in headers of the client. */
export type ProxyResult = {
  /** For `runAfter`: what `after()` and `waitUntil` left. */
  readonly scope: RequestScope
} & (
  | ({ readonly kind: 'next' } & Forwarding)
  /** The status is that of the answer, if the route has no other. */
  | ({ readonly kind: 'rewrite'; readonly target: RewriteTarget; readonly status: number } & Forwarding)
  /** A redirect, or an answer of its own: the route is not reached. */
  | { readonly kind: 'answer'; readonly answer: Answer }
)

export interface Forwarding {
  /** To be sent with the answer, before those of the route; `Set-Cookie` among them. */
  readonly headers: HeaderList
  /** `Set-Cookie` values that pages and server functions of this request see. */
  readonly cookies: readonly string[]
  /** What the route sees instead of the client's headers; null for the client's. */
  readonly requestHeaders: Headers | null
  /** It looked at headers or cookies, or sets some: another visitor may be treated in another way. */
  readonly personal: boolean
}

export interface Proxy {
  /** Whether it runs for this request. */
  matches(input: RuleInput): boolean
  /** Whether it runs for some requests to this path: no answer may then be held ready for all of them. */
  covers(pathname: string): boolean
  /** @throws what the proxy throws, TM_PROXY_RESULT */
  run(call: ProxyCall): Promise<ProxyResult>
}

type ProxyFunction = (request: NextRequest, event: NextFetchEvent) => unknown

/**
 * @throws TM_PROXY_EXPORT, TM_PROXY_MATCHER_INVALID
 * @example const proxy = createProxy({ exports: await import('./proxy.js'), file: 'proxy.ts' })
 */
export function createProxy({ exports, file }: ProxyModule): Proxy {
  const run = functionOf(exports, file)
  const matcher = (exports['config'] as { matcher?: unknown } | undefined)?.matcher
  return {
    matches: compileProxyMatcher(matcher),
    covers: compileProxyCover(matcher),
    async run(call) {
      const witness = witnessOf(call.request)
      const scope = createRequestScope({
        phase: 'proxy',
        route: '/proxy',
        pathname: call.request.pathname,
        config: call.config,
        request: {
          method: call.request.method,
          url: urlOf(call.request),
          get headers() {
            return witness.headers()
          },
        },
        draft: call.draft,
      })
      const request = lazyNextRequest({
        method: call.request.method,
        url: urlOf(call.request),
        get headers() {
          return witness.headers()
        },
        signal: call.signal,
        ...(call.body && { body: call.body }),
        nextConfig: { basePath: call.config.basePath, trailingSlash: call.config.trailingSlash },
      })
      const event = new NextFetchEvent('/proxy', (promise) => keep(scope, promise))
      const result = await callProxy(run, { request, event, scope })
      return interpret(result, { scope, request: call.request, file, wasRead: witness.wasRead() })
    },
  }
}

/** `redirect()` of next/navigation is as good as a returned redirect. */
async function callProxy(
  run: ProxyFunction,
  { request, event, scope }: { request: NextRequest; event: NextFetchEvent; scope: RequestScope },
): Promise<unknown> {
  try {
    return await runInScope(scope, () => run(request, event))
  } catch (error) {
    const interrupt = parseInterrupt(error)
    if (interrupt?.kind !== 'redirect') throw error
    return new Response(null, { status: interrupt.status, headers: { location: interrupt.url } })
  }
}

/** Tells afterwards whether anybody asked for the headers; cookies are among them. */
function witnessOf(request: NormalRequest): { headers(): Headers; wasRead(): boolean } {
  const told = toldHeaders(request.headers, request)
  let read = false
  const headers = (): Headers => {
    read = true
    return told()
  }
  return { headers, wasRead: () => read }
}

interface Context {
  readonly scope: RequestScope
  readonly request: NormalRequest
  readonly file: string
  readonly wasRead: boolean
}

function interpret(result: unknown, context: Context): ProxyResult {
  const { scope, request, file, wasRead } = context
  const written = [...scope.written.headers.values()]
  if (result === undefined || result === null) {
    const personal = wasRead || written.length > 0
    return { kind: 'next', scope, headers: cookieLines(written), cookies: written, requestHeaders: null, personal }
  }
  if (!isResponse(result)) {
    throw new TidemarkError('TM_PROXY_RESULT', { message: `Expected an instance of Response to be returned from ${file}.` })
  }
  const directive = proxyDirective(result)
  if (!directive) return { kind: 'answer', scope, answer: ownAnswer(result, { written, request }) }
  const cookies = [...result.headers.getSetCookie(), ...written]
  const forwarding = {
    scope,
    headers: [...visibleHeaders(result), ...cookieLines(cookies)],
    cookies,
    requestHeaders: overriddenHeaders(result),
    personal: wasRead || cookies.length > 0,
  }
  return directive.kind === 'next'
    ? { kind: 'next', ...forwarding }
    : { kind: 'rewrite', target: targetOf(directive.url, request), status: result.status, ...forwarding }
}

/** The same host is this server: it is never asked over the network. */
function targetOf(destination: string, request: NormalRequest): RewriteTarget {
  const url = new URL(destination)
  if (url.host !== new URL(urlOf(request)).host) return { kind: 'external', url }
  const pathname = canonicalPath(url.pathname)
  if (pathname === null)
    throw new TidemarkError('TM_PROXY_RESULT', { message: `The rewrite to ${JSON.stringify(destination)} has a path that cannot be read.` })
  return { kind: 'internal', pathname, search: url.search }
}

function ownAnswer(response: Response, { written, request }: { written: readonly string[]; request: NormalRequest }): Answer {
  const answer = webAnswer(response)
  const headers = answer.headers
    .filter(([name]) => !isInternal(name))
    .map(([name, value]) => [name, name.toLowerCase() === 'location' ? relativeLocation(value, request) : value] as const)
  return { ...answer, headers: [...headers, ...cookieLines(written)] }
}

/** Without the host: it may be one the client made up. */
function relativeLocation(location: string, request: NormalRequest): string {
  const own = new URL(urlOf(request))
  if (!URL.canParse(location)) return location
  const url = new URL(location)
  if (url.host !== own.host || url.protocol !== own.protocol) return location
  return url.pathname.replace(/^[/\\]+/, '/') + url.search + url.hash
}

function visibleHeaders(response: Response): HeaderList {
  return [...response.headers].filter(([name]) => name !== 'set-cookie' && !isInternal(name))
}

function cookieLines(cookies: readonly string[]): HeaderList {
  return cookies.map((cookie) => ['set-cookie', cookie] as const)
}

function isInternal(name: string): boolean {
  return name.toLowerCase().startsWith('x-middleware-')
}

function keep(scope: RequestScope, promise: Promise<unknown>): void {
  const kept = Promise.resolve(promise)
  kept.catch(() => undefined)
  addTask(scope, () => kept)
}

function urlOf({ protocol, host, pathname, search }: NormalRequest): string {
  return `${protocol}://${host}${pathname}${search}`
}

function functionOf(exports: ProxyModule['exports'], file: string): ProxyFunction {
  const own = (name: string): unknown => (Object.hasOwn(exports, name) ? exports[name] : undefined)
  const found = own('proxy') ?? own('middleware') ?? own('default')
  if (typeof found === 'function') return found as ProxyFunction
  throw new TidemarkError('TM_PROXY_EXPORT', { message: `${file} must export a function named \`proxy\` or a default function.` })
}

function isResponse(value: unknown): value is Response {
  return (
    value instanceof Response ||
    (typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Response]')
  )
}
