import type { ImagesConfig, RemotePattern } from '../../config/types.ts'

type LocalPattern = NonNullable<ImagesConfig['localPatterns']>[number]

/** Every path, but no query: what holds without `images.localPatterns`. */
export const defaultLocalPatterns: readonly LocalPattern[] = [{ pathname: '/**', search: '' }]

/** Whether `images.remotePatterns` allows a URL. A pattern written as a URL fixes every part, the query too. */
export function matchesRemotePattern(pattern: RemotePattern | URL | string, url: URL): boolean {
  const wanted = typeof pattern === 'string' || pattern instanceof URL ? fromUrl(pattern) : pattern
  if (wanted.protocol !== undefined && wanted.protocol.replace(/:$/, '') !== url.protocol.slice(0, -1)) return false
  if (wanted.port !== undefined && wanted.port !== url.port) return false
  if (!globExpression(wanted.hostname, '.').test(url.hostname)) return false
  if (wanted.search !== undefined && wanted.search !== url.search) return false
  return globExpression(wanted.pathname ?? '/**', '/').test(url.pathname)
}

/** Whether `images.localPatterns` allows a path of the application. */
export function matchesLocalPattern(pattern: LocalPattern, url: URL): boolean {
  if (pattern.search !== undefined && pattern.search !== url.search) return false
  return globExpression(pattern.pathname ?? '/**', '/').test(url.pathname)
}

/** A URL leaves `*` unescaped, so its parts can be read as patterns. */
function fromUrl(value: URL | string): RemotePattern {
  const url = new URL(value)
  const protocol = url.protocol === 'http:' ? 'http' : 'https'
  return { protocol, hostname: url.hostname, port: url.port, pathname: url.pathname, search: url.search }
}

const expressions = new Map<string, RegExp>()

/** `*` is one segment, `**` any number of them: at the start of a host, at the end of a path. */
function globExpression(glob: string, separator: '.' | '/'): RegExp {
  const key = separator + glob
  const known = expressions.get(key)
  if (known) return known
  const one = separator === '.' ? '[^.]+' : '[^/]+'
  const source = glob.replace(/[\\^$+?.()|[\]{}]/g, String.raw`\$&`).replaceAll(/\*\*|\*/g, (stars) => (stars === '**' ? '.*' : one))
  // `/pictures/**` also means `/pictures` itself.
  const expression = new RegExp(`^${separator === '/' ? source.replace(/\/\.\*$/, '(?:/.*)?') : source}$`)
  // Patterns come from the configuration, never from a request, so their number is fixed.
  expressions.set(key, expression)
  return expression
}
