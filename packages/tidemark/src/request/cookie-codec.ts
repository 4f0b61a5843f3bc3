import { parseSetCookie as parseWithLibrary } from 'set-cookie-parser'
import { now } from '../clock.ts'
import { decodePercent } from '../decode-percent.ts'
import { TidemarkError } from '../errors/error.ts'

/** What a request knows of a cookie. */
export interface RequestCookie {
  readonly name: string
  readonly value: string
}

/** What may be said about a cookie that is set. */
export interface CookieOptions {
  /** When it ends; a number is milliseconds since 1970. Default: with the browser session. `maxAge` wins over it. */
  readonly expires?: Date | number | undefined
  /** Seconds it lives; 0 or less ends it at once. */
  readonly maxAge?: number | undefined
  readonly domain?: string | undefined
  /** Default `/`. */
  readonly path?: string | undefined
  readonly secure?: boolean | undefined
  readonly httpOnly?: boolean | undefined
  /** `true` is `strict`, `false` leaves the attribute out. */
  readonly sameSite?: boolean | 'lax' | 'strict' | 'none' | undefined
  readonly priority?: 'low' | 'medium' | 'high' | undefined
  readonly partitioned?: boolean | undefined
}

export type ResponseCookie = RequestCookie & CookieOptions

/** What separates cookies or ends a header cannot stand in a name: it would write another cookie or header. */
const NAME = /^[\x21\x23-\x2b\x2d-\x3a\x3c\x3e-\x7e]+$/
const ATTRIBUTE = /^[\x20-\x3a\x3c-\x7e]*$/
const EPOCH = new Date(0)

/**
 * Reads a `Cookie` header. Of a repeated name the last value counts; a pair that
 * cannot be decoded is left out; a name without `=` has the value `true`.
 */
export function parseCookies(header: string | null | undefined): Map<string, string> {
  const cookies = new Map<string, string>()
  if (!header) return cookies
  for (const part of header.split(';')) {
    const pair = part.trim()
    if (pair === '') continue
    const at = pair.indexOf('=')
    const name = at < 0 ? pair : pair.slice(0, at)
    const value = at < 0 ? 'true' : decodePercent(pair.slice(at + 1))
    if (value !== null) cookies.set(name, value)
  }
  return cookies
}

/** The `Cookie` header for a set of cookies. */
export function formatCookies(cookies: Iterable<readonly [string, string]>): string {
  return Array.from(cookies, ([name, value]) => `${name}=${encode(value)}`).join('; ')
}

/**
 * The `Set-Cookie` value: `Path, Expires, Max-Age, Domain, Secure, HttpOnly, SameSite,
 * Partitioned, Priority`, in this order.
 *
 * @throws TM_COOKIE_INVALID for a name or an attribute that would break out of the header
 */
export function formatSetCookie(cookie: ResponseCookie): string {
  const { name, value, domain, priority } = cookie
  if (typeof name !== 'string' || !NAME.test(name)) throw invalid(name, 'name', name)
  // Plain JavaScript may give null, and seconds as text.
  const path = cookie.path ?? '/'
  const maxAge = secondsOf(cookie)
  const expires = expiryOf(cookie, maxAge)
  const sameSite = cookie.sameSite === true ? 'strict' : cookie.sameSite
  return [
    `${name}=${encode(value)}`,
    path && `Path=${attribute(name, 'path', path)}`,
    expires && `Expires=${expires.toUTCString()}`,
    maxAge !== null && `Max-Age=${maxAge}`,
    domain && `Domain=${attribute(name, 'domain', domain)}`,
    cookie.secure && 'Secure',
    cookie.httpOnly && 'HttpOnly',
    sameSite && `SameSite=${attribute(name, 'sameSite', sameSite)}`,
    cookie.partitioned && 'Partitioned',
    priority && `Priority=${attribute(name, 'priority', priority)}`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** Reads one `Set-Cookie` value; null when it has no name. */
export function parseSetCookie(header: string): ResponseCookie | null {
  const [parsed] = parseWithLibrary(header, { decodeValues: false, split: false, silent: true })
  if (!parsed?.name) return null
  const { name, path, expires, maxAge, domain, secure, httpOnly, sameSite, partitioned } = parsed
  const priority = (parsed as { priority?: unknown }).priority
  return {
    name,
    value: decodePercent(parsed.value) ?? parsed.value,
    ...(path !== undefined && { path }),
    ...(expires && !Number.isNaN(expires.getTime()) && { expires }),
    ...(maxAge !== undefined && !Number.isNaN(maxAge) && { maxAge }),
    ...(domain !== undefined && { domain }),
    ...(secure && { secure }),
    ...(httpOnly && { httpOnly }),
    ...(isSameSite(sameSite) && { sameSite: sameSite.toLowerCase() as Lowercase<typeof sameSite> }),
    ...(partitioned && { partitioned }),
    ...(isPriority(priority) && { priority: priority.toLowerCase() as Lowercase<typeof priority> }),
  }
}

/** The cookie that makes a browser forget another one of the same name, path and domain. */
export function expired(cookie: { readonly name: string } & CookieOptions): ResponseCookie {
  return { ...cookie, value: '', expires: EPOCH, maxAge: undefined }
}

/**
 * Shows a written cookie to later readers of the same request. One that has ended is
 * gone; one that was deleted reads as an empty string, as in Next.
 */
export function applyToView(view: Map<string, string>, cookie: ResponseCookie): void {
  if (hasEnded(cookie) && !(cookie.maxAge === undefined && cookie.value === '')) view.delete(cookie.name)
  else view.set(cookie.name, cookie.value)
}

/** Whether a browser would forget it at once. */
export function hasEnded({ maxAge, expires }: CookieOptions): boolean {
  return maxAge === undefined ? hasPassed(expires) : maxAge <= 0
}

function hasPassed(expires: Date | number | undefined): boolean {
  return expires !== undefined && Number(expires) <= now()
}

function secondsOf({ name, maxAge }: ResponseCookie): number | null {
  if (maxAge === undefined || maxAge === null) return null
  const seconds = Math.trunc(Number(maxAge))
  if (!Number.isFinite(seconds)) throw invalid(name, 'maxAge', String(maxAge))
  return seconds
}

function expiryOf({ name, expires }: ResponseCookie, maxAge: number | null): Date | null {
  if (maxAge) return new Date(now() + maxAge * 1000)
  if (expires === undefined || expires === null) return null
  const date = new Date(expires)
  if (Number.isNaN(date.getTime())) throw invalid(name, 'expires', String(expires))
  return date
}

function attribute(name: string, label: string, value: string): string {
  if (!ATTRIBUTE.test(value)) throw invalid(name, label, value)
  return value
}

function invalid(name: string, label: string, value: string): TidemarkError {
  return new TidemarkError('TM_COOKIE_INVALID', {
    message: `The cookie ${JSON.stringify(name)} has the ${label} ${JSON.stringify(value)}.`,
  })
}

function encode(value: unknown): string {
  // A lone surrogate would make encodeURIComponent throw.
  return encodeURIComponent(String(value ?? '').toWellFormed())
}

function isSameSite(value: string | undefined): value is 'lax' | 'strict' | 'none' {
  return value !== undefined && ['lax', 'strict', 'none'].includes(value.toLowerCase())
}

function isPriority(value: unknown): value is 'low' | 'medium' | 'high' {
  return typeof value === 'string' && ['low', 'medium', 'high'].includes(value.toLowerCase())
}
