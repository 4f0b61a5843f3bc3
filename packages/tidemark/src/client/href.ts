import { PAYLOAD_PREFIX } from './payload.ts'
import { clientSettings } from './settings.ts'

/** A scheme, or a host. */
const ELSEWHERE = /^([a-z][a-z\d+.-]*:|[\\/]{2})/i

/** True for what this application may answer itself, as far as the text alone tells. */
export function isRelative(href: string): boolean {
  return !ELSEWHERE.test(href)
}

/** An in-app path as it stands in the address bar: with basePath and the configured trailing slash. */
export function toPublicHref(href: string): string {
  if (!isRelative(href) || !href.startsWith('/')) return href
  const { basePath, trailingSlash } = clientSettings()
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? []
  return withSlash(basePath + path, trailingSlash) + rest
}

function withSlash(path: string, wanted: boolean | null): string {
  if (wanted === null) return path
  const bare = path.replace(/\/+$/, '')
  if (!wanted) return bare || '/'
  // `/file.txt` names a file: it gets no slash, as in Next.
  return /\.[^/]+$/.test(bare) ? bare : `${bare}/`
}

/** A path without basePath; null when it lies outside of the application. */
export function stripBasePath(pathname: string): string | null {
  return pathBelow(clientSettings().basePath, pathname)
}

/** The same for those who know the base path without the settings. */
export function pathBelow(basePath: string, pathname: string): string | null {
  return `${pathname}/`.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) || '/' : null
}

/** Where the payload of a page lives. */
export function payloadUrl(url: URL): string {
  return clientSettings().basePath + PAYLOAD_PREFIX + (stripBasePath(url.pathname) ?? '/') + url.search
}

/** The page that a payload's URL stands for: a redirect of the one is a redirect of the other. */
export function pageUrl(payload: string, hash: string): URL | null {
  const { basePath } = clientSettings()
  const url = new URL(payload)
  const prefix = basePath + PAYLOAD_PREFIX
  if (!url.pathname.startsWith(`${prefix}/`)) return null
  url.pathname = basePath + url.pathname.slice(prefix.length)
  url.hash ||= hash
  return url
}

/** Everything but the fragment: what a page is cached under. */
export function pageKey(url: Pick<URL, 'pathname' | 'search'>): string {
  return url.pathname + url.search
}
