import { expired, formatCookies, formatSetCookie, parseCookies, parseSetCookie } from './cookie-codec.ts'
import type { CookieOptions, RequestCookie, ResponseCookie } from './cookie-codec.ts'

type Named = string | { readonly name: string }

/** The cookies of a `NextRequest`: reading and changing them changes its `Cookie` header. */
export class RequestCookies {
  readonly #headers: Headers
  readonly #cookies: Map<string, string>

  constructor(headers: Headers) {
    this.#headers = headers
    this.#cookies = parseCookies(headers.get('cookie'))
  }

  get size(): number {
    return this.#cookies.size
  }

  *[Symbol.iterator](): MapIterator<[string, RequestCookie]> {
    for (const [name, value] of this.#cookies) yield [name, { name, value }]
  }

  get(named: Named): RequestCookie | undefined {
    const name = nameOf(named)
    const value = this.#cookies.get(name)
    return value === undefined ? undefined : { name, value }
  }

  getAll(named?: Named): RequestCookie[] {
    return selectByName(
      Array.from(this, ([, cookie]) => cookie),
      named,
    )
  }

  has(name: string): boolean {
    return this.#cookies.has(name)
  }

  set(...args: [name: string, value: string] | [cookie: RequestCookie]): this {
    const [name, value] = typeof args[0] === 'string' ? [args[0], args[1] ?? ''] : [args[0].name, args[0].value]
    this.#cookies.set(name, String(value))
    return this.#write()
  }

  /** True for a cookie that was there; for a list of names, a list of answers. */
  delete(names: string): boolean
  delete(names: readonly string[]): boolean[]
  delete(names: string | readonly string[]): boolean | boolean[] {
    const deleted = typeof names === 'string' ? this.#cookies.delete(names) : names.map((name) => this.#cookies.delete(name))
    this.#write()
    return deleted
  }

  clear(): this {
    this.#cookies.clear()
    return this.#write()
  }

  toString(): string {
    return formatCookies(this.#cookies)
  }

  #write(): this {
    if (this.#cookies.size === 0) this.#headers.delete('cookie')
    else this.#headers.set('cookie', this.toString())
    return this
  }
}

/** The cookies of a `NextResponse`: changing them changes its `Set-Cookie` headers. */
export class ResponseCookies {
  readonly #headers: Headers
  readonly #cookies = new Map<string, ResponseCookie>()

  constructor(headers: Headers) {
    this.#headers = headers
    for (const header of headers.getSetCookie()) {
      const cookie = parseSetCookie(header)
      if (cookie) this.#cookies.set(cookie.name, cookie)
    }
  }

  get(named: Named): ResponseCookie | undefined {
    return this.#cookies.get(nameOf(named))
  }

  getAll(named?: Named): ResponseCookie[] {
    return selectByName([...this.#cookies.values()], named)
  }

  has(name: string): boolean {
    return this.#cookies.has(name)
  }

  set(...args: [name: string, value: string, options?: CookieOptions] | [cookie: ResponseCookie]): this {
    return this.#put(toCookie(args))
  }

  delete(...args: [name: string] | [cookie: { readonly name: string } & CookieOptions]): this {
    return this.#put(expired(toNamed(args[0])))
  }

  toString(): string {
    return Array.from(this.#cookies.values(), formatSetCookie).join('; ')
  }

  #put(cookie: ResponseCookie): this {
    // Formatted first: an invalid cookie must leave the headers as they were.
    const formatted = formatSetCookie(cookie)
    this.#cookies.set(cookie.name, parseSetCookie(formatted) ?? cookie)
    this.#headers.delete('set-cookie')
    for (const value of this.#cookies.values()) this.#headers.append('set-cookie', formatSetCookie(value))
    return this
  }
}

/** The three ways to name a new cookie, as one. */
export function toCookie(args: [name: string, value: string, options?: CookieOptions] | [cookie: ResponseCookie]): ResponseCookie {
  if (typeof args[0] !== 'string') return args[0]
  const [name, value, options] = args as [string, string, CookieOptions?]
  return { ...options, name, value }
}

export function toNamed(named: string | ({ readonly name: string } & CookieOptions)): { readonly name: string } & CookieOptions {
  return typeof named === 'string' ? { name: named } : named
}

export function nameOf(named: Named): string {
  return typeof named === 'string' ? named : named.name
}

export function selectByName<C extends RequestCookie>(cookies: C[], named: Named | undefined): C[] {
  if (named === undefined) return cookies
  const name = nameOf(named)
  return cookies.filter((cookie) => cookie.name === name)
}
