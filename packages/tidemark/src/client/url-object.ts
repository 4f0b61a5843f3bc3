/** What `href` may be, besides a string: the fields of `url.format()` that make sense in a link. */
export interface UrlObject {
  readonly protocol?: string | null | undefined
  readonly slashes?: boolean | null | undefined
  readonly auth?: string | null | undefined
  readonly host?: string | null | undefined
  readonly hostname?: string | null | undefined
  readonly port?: string | number | null | undefined
  readonly pathname?: string | null | undefined
  readonly search?: string | null | undefined
  readonly query?: string | null | object | undefined
  readonly hash?: string | null | undefined
  readonly href?: string | null | undefined
}

/** An object as `href` accepts it, as a string. */
export function formatHref(href: string | UrlObject): string {
  if (typeof href === 'string') return href
  const search = href.search || toQuery(href.query)
  const protocol = href.protocol?.replace(/:?$/, ':') ?? ''
  const host = href.host ?? (href.hostname ? href.hostname + (href.port ? `:${href.port}` : '') : '')
  const origin = host ? `${protocol}//${href.auth ? `${href.auth}@` : ''}${host}` : protocol
  const path = (href.pathname ?? '').replace(/[?#]/g, encodeURIComponent)
  const rooted = host && path && !path.startsWith('/') ? `/${path}` : path
  return origin + rooted + withMark('?', search).replaceAll('#', '%23') + withMark('#', href.hash)
}

function withMark(mark: string, text: string | null | undefined): string {
  if (!text) return ''
  return text.startsWith(mark) ? text : mark + text
}

function toQuery(query: UrlObject['query']): string {
  if (!query) return ''
  if (typeof query === 'string') return query
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) search.append(key, queryValue(item))
  }
  return search.toString()
}

function queryValue(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value)) ? String(value) : ''
}
