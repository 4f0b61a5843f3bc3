import { FastResponse } from 'srvx/node'
import { absoluteUrl } from './absolute-url.ts'
import { ResponseCookies } from './cookie-stores.ts'
import type { NextURL } from './next-url.ts'

/** What a proxy wants done with the request. On the object, never in a header: what a client or an upstream sends cannot forge it. */
export type ProxyDirective = { readonly kind: 'next' } | { readonly kind: 'rewrite'; readonly url: string }

export interface ProxyResponseInit extends ResponseInit {
  /** The headers that the page, handler or server function sees instead of the client's. */
  readonly request?: { readonly headers?: Headers }
}

const DIRECTIVE: unique symbol = Symbol.for('tidemark.proxy')
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Written for libraries that look at them; stripped before anything is sent. */
const NEXT_HEADER = 'x-middleware-next'
const REWRITE_HEADER = 'x-middleware-rewrite'
const OVERRIDE_HEADER = 'x-middleware-override-headers'
const OVERRIDE_PREFIX = 'x-middleware-request-'

/**
 * A web `Response` with `cookies`, and the answers a proxy can give: `next`,
 * `rewrite`, `redirect`.
 *
 * @example return NextResponse.json({ ok: true }, { status: 201 })
 */
export class NextResponse<Body = unknown> extends FastResponse {
  /** Only for the type of what `json` was given. */
  declare readonly __body?: Body
  #cookies: ResponseCookies | undefined

  constructor(body?: BodyInit | null, init: ResponseInit = {}) {
    super(body, init)
  }

  /** The cookies of the answer; setting them sets its `Set-Cookie` headers. */
  get cookies(): ResponseCookies {
    return (this.#cookies ??= new ResponseCookies(this.headers))
  }

  static override json<JsonBody>(body: JsonBody, init: ResponseInit = {}): NextResponse<JsonBody> {
    const text = JSON.stringify(body)
    if (text === undefined) throw new TypeError('Value is not JSON serializable')
    if (!init.headers) return new NextResponse(text, { ...init, headers: { 'content-type': 'application/json' } })
    const headers = new Headers(init.headers)
    if (!headers.has('content-type')) headers.set('content-type', 'application/json')
    return new NextResponse(text, { ...init, headers })
  }

  /**
   * Default status 307.
   *
   * @throws RangeError for a status that is no redirect, TM_URL_MALFORMED for a relative URL
   */
  static redirect(url: string | URL | NextURL, init?: number | ResponseInit): NextResponse {
    const options = typeof init === 'number' ? { status: init } : init
    const status = options?.status ?? 307
    if (!REDIRECTS.has(status)) throw new RangeError('Failed to execute "redirect" on "response": Invalid status code')
    const headers = new Headers(options?.headers)
    headers.set('location', absoluteUrl(url))
    return new NextResponse(null, { ...options, status, headers })
  }

  /** In a proxy: answers with another path, or another server, under the same address. */
  static rewrite(destination: string | URL | NextURL, init?: ProxyResponseInit): NextResponse {
    const url = absoluteUrl(destination)
    const headers = overrideHeaders(init)
    headers.set(REWRITE_HEADER, url)
    return withDirective(new NextResponse(null, { ...init, headers }), { kind: 'rewrite', url })
  }

  /** In a proxy: goes on to the page, with these answer headers and, in `request.headers`, these request headers. */
  static next(init?: ProxyResponseInit): NextResponse {
    const headers = overrideHeaders(init)
    headers.set(NEXT_HEADER, '1')
    return withDirective(new NextResponse(null, { ...init, headers }), { kind: 'next' })
  }
}

/** What `NextResponse.next` or `rewrite` put on a response; null for an ordinary one. */
export function proxyDirective(response: Response): ProxyDirective | null {
  return (response as { [DIRECTIVE]?: ProxyDirective })[DIRECTIVE] ?? null
}

/**
 * The request headers a directive asks for; null to keep the client's. Read from the
 * response's own headers, because libraries set them there; only meaningful on a
 * response that carries a directive.
 */
export function overriddenHeaders(response: Response): Headers | null {
  const names = response.headers.get(OVERRIDE_HEADER)
  if (names === null) return null
  const headers = new Headers()
  for (const name of names
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const value = response.headers.get(OVERRIDE_PREFIX + name)
    if (value !== null) headers.set(name, value)
  }
  return headers
}

function withDirective(response: NextResponse, directive: ProxyDirective): NextResponse {
  Object.defineProperty(response, DIRECTIVE, { value: directive })
  return response
}

function overrideHeaders(init: ProxyResponseInit | undefined): Headers {
  const headers = new Headers(init?.headers)
  const given = init?.request?.headers
  if (given === undefined) return headers
  if (!(given instanceof Headers)) throw new TypeError('request.headers must be an instance of Headers')
  for (const [name, value] of given) headers.set(OVERRIDE_PREFIX + name, value)
  headers.set(OVERRIDE_HEADER, [...given.keys()].join(','))
  return headers
}
