export interface OriginCheck {
  readonly method: string
  readonly headers: Headers
  /** The authority the client asked for: `shop.example:8443`. */
  readonly host: string
  /** Hosts (with `*.` for one label) whose pages may call server functions too. */
  readonly allowedOrigins: readonly string[]
}

/**
 * Whether a server function may run for this request; asked before a byte of
 * the body is read. The browser's own word (Sec-Fetch-Site) comes first, then
 * Origin against the host. Forwarded headers count for nothing: a page can make
 * a client send them. Without either header the caller is no browser, and
 * carries no cookies that are not its own.
 */
export function isSameOrigin({ method, headers, host, allowedOrigins }: OriginCheck): boolean {
  if (method !== 'POST') return false
  const origin = headers.get('origin')
  if (origin !== null && isAllowed(origin, allowedOrigins)) return true
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  if (origin === null) return true
  return originHost(origin) === host
}

function originHost(origin: string): string | null {
  const match = /^https?:\/\/([^/?#@\\]+)$/.exec(origin)
  return match?.[1] ?? null
}

function isAllowed(origin: string, allowed: readonly string[]): boolean {
  if (origin === 'null') return allowed.includes('null')
  const host = originHost(origin)
  return host !== null && allowed.some((pattern) => matchesHost(host, pattern))
}

/** `*.example.com` matches one label, `**.example.com` any number. */
function matchesHost(host: string, pattern: string): boolean {
  if (pattern.startsWith('**.')) return host.endsWith(pattern.slice(2)) && host.length > pattern.length - 2
  if (pattern.startsWith('*.')) return host.endsWith(pattern.slice(1)) && !host.slice(0, -(pattern.length - 1)).includes('.')
  return host === pattern
}
