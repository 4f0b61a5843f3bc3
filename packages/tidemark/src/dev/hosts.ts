import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'

/**
 * Whether a Host header may address the dev server: this machine's names, any IP
 * address, what was given with -H and what `allowedDevOrigins` lists. A name that
 * somebody else's DNS points here is refused, or any web page could read the app.
 */
export function isAllowedHost(host: string | undefined, allowed: readonly string[]): boolean {
  if (!host) return false
  const name = host.startsWith('[') ? host.slice(1, host.indexOf(']')) : (host.split(':', 1)[0] as string)
  if (name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0) return true
  return allowed.some((pattern) => (pattern.startsWith('*.') ? name.endsWith(pattern.slice(1)) : name === pattern))
}

/**
 * Whether a page of another site asks. Scripts need no permission to be included
 * anywhere, and those of a dev server are its sources.
 */
export function isForeign(headers: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  const { origin } = headers
  if (origin !== undefined) return !isAllowedHost(hostOf(origin), allowed)
  return headers['sec-fetch-site'] === 'cross-site'
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
