import { TidemarkError } from '../errors/error.ts'
import { applyToView, expired, formatCookies, formatSetCookie, hasEnded, parseCookies, parseSetCookie } from './cookie-codec.ts'
import type { CookieOptions, RequestCookie, ResponseCookie } from './cookie-codec.ts'
import { nameOf, selectByName, toCookie, toNamed } from './cookie-stores.ts'
import { markDynamic } from './dynamic.ts'
import { currentScope } from './scope.ts'
import type { CookieWrites, RequestScope } from './scope.ts'
import { watchUnawaited } from './unawaited.ts'

type Named = string | { readonly name: string; readonly value?: string }
const MEMO = 'tidemark.cookies'

/**
 * The cookies of the request. Reading them leaves the rest of the component to
 * request time; where headers can be sent (server functions, route handlers,
 * proxy.ts) they can also be set and deleted, and what was set is read back.
 *
 * @throws TM_REQUEST_IN_CACHE, TM_OUTSIDE_REQUEST, TM_REQUEST_IN_AFTER, TM_REQUEST_AT_BUILD
 * @example const theme = (await cookies()).get('theme')?.value
 */
export function cookies(): Promise<CookieStore> {
  const read = markDynamic('cookies()')
  if (read.kind === 'hole') return read.promise
  if (read.kind === 'empty') return Promise.resolve(new CookieStore(read.scope, createCookieWrites(null)))
  const { scope } = read
  const known = scope.memo.get(MEMO) as Promise<CookieStore> | undefined
  if (known) return known
  const store = Promise.resolve(new CookieStore(scope, scope.written))
  watchUnawaited(store, { what: 'cookies()', route: scope.route, like: CookieStore.prototype })
  scope.memo.set(MEMO, store)
  return store
}

/** What `await cookies()` gives. */
export class CookieStore {
  readonly #scope: RequestScope
  readonly #written: CookieWrites

  constructor(scope: RequestScope, written: CookieWrites) {
    this.#scope = scope
    this.#written = written
  }

  /** How many cookies there are. */
  get size(): number {
    return this.#names().length
  }

  *[Symbol.iterator](): Generator<[string, ResponseCookie]> {
    for (const cookie of this.getAll()) yield [cookie.name, cookie]
  }

  /** The cookie of that name, in a server function with the options it was set with; undefined when there is none. */
  get(named: Named): ResponseCookie | undefined {
    const name = nameOf(named)
    if (!this.#sendsHeaders()) return this.#visible(name)
    const header = this.#written.headers.get(name)
    if (header !== undefined) return parseSetCookie(header) ?? undefined
    const cookie = this.#visible(name)
    return cookie && { ...cookie, path: '/' }
  }

  /** Every cookie, or those of one name. */
  getAll(named?: Named): ResponseCookie[] {
    const all = this.#names().map((name) => this.get(name))
    return selectByName(
      all.filter((cookie) => cookie !== undefined),
      named,
    )
  }

  has(named: Named): boolean {
    return this.get(named) !== undefined
  }

  /**
   * Sets a cookie in the answer. Default path `/`; the options object is not changed.
   *
   * @throws TM_COOKIES_READONLY while rendering, TM_COOKIE_INVALID
   * @example store.set('theme', 'dark', { maxAge: 31_536_000, httpOnly: true })
   */
  set(...args: [name: string, value: string, options?: CookieOptions] | [cookie: ResponseCookie]): this {
    return this.#write(toCookie(args))
  }

  /** Makes the browser forget a cookie; give the path and domain it was set with. */
  delete(...args: [name: string] | [cookie: { readonly name: string } & CookieOptions]): this {
    return this.#write(expired(toNamed(args[0])))
  }

  /** Deletes every cookie the browser sent, on the path `/`. */
  clear(): this {
    this.#assertWritable()
    for (const name of this.#names()) this.delete(name)
    return this
  }

  /** As a `Cookie` header; where cookies can be set, as `Set-Cookie` values. */
  toString(): string {
    if (!this.#sendsHeaders()) return formatCookies(this.#written.jar)
    return this.getAll().map(formatSetCookie).join('; ')
  }

  #visible(name: string): RequestCookie | undefined {
    const value = this.#written.jar.get(name)
    return value === undefined ? undefined : { name, value }
  }

  #names(): string[] {
    if (!this.#sendsHeaders()) return [...this.#written.jar.keys()]
    return [...new Set([...this.#written.jar.keys(), ...this.#written.headers.keys()])]
  }

  #write(cookie: ResponseCookie): this {
    this.#assertWritable()
    writeCookie(this.#written, cookie)
    return this
  }

  #sendsHeaders(): boolean {
    const { phase } = this.#scope
    return phase === 'action' || phase === 'handler' || phase === 'proxy'
  }

  #assertWritable(): void {
    const current = currentScope()
    // In after() the answer is gone, also for a store that was asked for before.
    const late = current?.kind === 'cache' || current?.phase === 'after'
    if (this.#sendsHeaders() && !late) return
    throw new TidemarkError('TM_COOKIES_READONLY', {
      message:
        'Cookies can only be modified in a Server Action or Route Handler. ' +
        'Read more: https://nextjs.org/docs/app/api-reference/functions/cookies#options',
    })
  }
}

/** Puts a cookie into the answer and into what later readers of the request see. */
export function writeCookie(written: CookieWrites, cookie: ResponseCookie): void {
  const header = formatSetCookie(cookie)
  written.headers.set(cookie.name, header)
  applyToView(written.jar, parseSetCookie(header) ?? cookie)
}

/**
 * The cookies of one request: `jar` is what `cookies()` shows (sent by the client,
 * then by proxy.ts, then written), parsed when first looked at; `headers` is what is
 * to be sent, by name.
 *
 * @param proxied `Set-Cookie` values of proxy.ts, which pages and server functions see in the same request
 */
export function createCookieWrites(header: string | null | (() => string | null), proxied: readonly string[] = []): CookieWrites {
  return new LazyWrites(typeof header === 'function' ? header : () => header, proxied)
}

class LazyWrites implements CookieWrites {
  readonly headers = new Map<string, string>()
  open = false
  readonly #header: () => string | null
  readonly #proxied: readonly string[]
  #jar: Map<string, string> | undefined

  constructor(header: () => string | null, proxied: readonly string[]) {
    this.#header = header
    this.#proxied = proxied
  }

  get jar(): Map<string, string> {
    return (this.#jar ??= readJar(this.#header(), this.#proxied))
  }
}

/**
 * The cookies of a route handler's answer: those of its own Response, then what was
 * written beside them. Of one name the Response's wins; where both kinds are sent, one
 * of the Response without a path gets `/`, as in Next.
 */
export function besideOwn(own: readonly string[], written: CookieWrites): string[] {
  if (written.headers.size === 0) return [...own]
  const names = new Set(own.map((header) => parseSetCookie(header)?.name))
  const others = [...written.headers].filter(([name]) => !names.has(name)).map(([, header]) => header)
  return [...own.map(withPath), ...others]
}

function readJar(header: string | null, proxied: readonly string[]): Map<string, string> {
  const jar = parseCookies(header)
  for (const value of proxied) {
    const cookie = parseSetCookie(value)
    if (!cookie) continue
    // What proxy.ts has deleted was never there for those behind it.
    if (hasEnded(cookie)) jar.delete(cookie.name)
    else jar.set(cookie.name, cookie.value)
  }
  return jar
}

function withPath(header: string): string {
  if (/;\s*path\s*=/i.test(header)) return header
  const [pair = '', ...attributes] = header.split(';')
  return [pair, ' Path=/', ...attributes].join(';')
}

/** The headers of the request that a browser would send next, once it has the cookies that were written. */
export function headersAfterwards(headers: Headers, { jar }: CookieWrites): Headers {
  const next = new Headers(headers)
  if (jar.size > 0) next.set('cookie', formatCookies(jar))
  else next.delete('cookie')
  return next
}
