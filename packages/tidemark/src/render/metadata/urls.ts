import { TidemarkError } from '../../errors/error.ts'

/** What the URLs of one segment are resolved against. */
export interface UrlPlace {
  readonly base: URL | null
  /** Of the page that is rendered, also for what a layout above says. */
  readonly pathname: string
  readonly trailingSlash: boolean
}

/** @throws TM_METADATA_BASE */
export function parseBase(value: string | URL | null | undefined, file: string): URL | null {
  if (!value) return null
  const url = parseAbsolute(value)
  if (!url) throw new TidemarkError('TM_METADATA_BASE', { message: `metadataBase: ${JSON.stringify(value)}`, at: file })
  return url
}

/**
 * Joins a relative URL behind the path of the base: neither `/x` nor `../x` replaces it as they
 * would in a browser, for the base may be the place where the whole site is mounted.
 */
export function joinBase(value: string | URL, base: URL): URL {
  const absolute = parseAbsolute(value)
  if (absolute) return absolute
  const { path, rest } = splitPath(String(value))
  return new URL(normalize(`${base.pathname}/${path}`) + rest, base)
}

/** A link to a page: `./` is the page's own path, and the trailing slash is the configured one. */
export function pageUrl(value: string | URL, place: UrlPlace): string {
  const { base } = place
  const own = typeof value === 'string' && value.startsWith('./') ? ownPath(value, place.pathname) : value
  if (typeof own === 'string' && !base) return own
  const url = base ? joinBase(own, base) : new URL(own)
  if (place.trailingSlash && base && url.origin === base.origin) return withTrailingSlash(url).href
  return url.pathname === '/' && !url.search && !url.hash ? url.origin : url.href
}

/** As `pageUrl`, for fields where a URL object stands for its origin and the path is always the page's. */
export function ownPageUrl(value: string | URL, place: UrlPlace): string {
  if (!(value instanceof URL)) return pageUrl(value, place)
  const url = new URL(place.pathname, value)
  url.search = value.search
  return pageUrl(url, place)
}

function ownPath(value: string, pathname: string): string {
  const { path, rest } = splitPath(value)
  const resolved = normalize(`${pathname}/${path}`)
  return rest || resolved === '/' ? resolved + rest : resolved.replace(/\/$/, '')
}

function withTrailingSlash(url: URL): URL {
  const last = url.pathname.slice(url.pathname.lastIndexOf('/') + 1)
  if (last === '' || last.includes('.') || url.search) return url
  const slashed = new URL(url)
  slashed.pathname += '/'
  return slashed
}

function parseAbsolute(value: string | URL): URL | null {
  if (value instanceof URL) return value
  return URL.canParse(value) ? new URL(value) : null
}

function splitPath(value: string): { path: string; rest: string } {
  const end = value.search(/[?#]/)
  return end < 0 ? { path: value, rest: '' } : { path: value.slice(0, end), rest: value.slice(end) }
}

/** Without `.`, `..` and doubled slashes; a last slash stays. */
function normalize(path: string): string {
  const kept: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') kept.pop()
    else if (part !== '' && part !== '.') kept.push(part)
  }
  return `/${kept.join('/')}${path.endsWith('/') && kept.length > 0 ? '/' : ''}`
}
