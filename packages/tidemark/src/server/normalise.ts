import { serverDefaults } from '../config/defaults.ts'
import { clientAddress, createPeerCheck, withoutMapping, type PeerCheck } from '../config/trusted-proxies.ts'
import type { ServerConfig } from '../config/types.ts'
import { canonicalPath } from './canonical-path.ts'

/** What arrives, before anything is believed of it. `IncomingMessage` has this shape but for the two of the socket. */
export interface RawRequest {
  readonly method: string
  /** The request target as sent. */
  readonly url: string
  /** Names and values in turn, as sent. */
  readonly rawHeaders: readonly string[]
  /** Address of the peer; '' for a Unix socket. */
  readonly peer: string
  readonly encrypted: boolean
}

/** The only form in which a request goes further. Frozen. */
export interface NormalRequest {
  readonly method: string
  /** Canonical and encoded, with basePath: see `canonicalPath`. */
  readonly pathname: string
  /** The query with its `?`, or ''. As sent, made safe for headers. */
  readonly search: string
  /** The authority the client asked for, in lower case: `shop.test:3000`. */
  readonly host: string
  readonly protocol: 'http' | 'https'
  /** The client's address. */
  readonly peer: string
  /** The client's own headers. Nothing in them is internal. */
  readonly headers: Headers
}

export type Normalised =
  | { readonly kind: 'request'; readonly request: NormalRequest }
  /** The path was spelt with repeated slashes: answer 308. Starts with exactly one slash. */
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'refused'; readonly status: 400 | 414 | 431; readonly reason: string }

/** See `ServerConfig`. */
export type NormaliserOptions = Partial<Pick<ServerConfig, 'trustedProxies' | 'allowedHosts' | 'maxUrlLength' | 'maxHeaders'>>

export type Normaliser = (raw: RawRequest) => Normalised

const METHOD = /^[A-Z]{1,20}$/
const HOST = /^(?:[a-z0-9_](?:[a-z0-9_.-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/

/** Makes the one normaliser of a server. */
export function createNormaliser(options: NormaliserOptions = {}): Normaliser {
  const { trustedProxies, allowedHosts, maxUrlLength, maxHeaders } = { ...serverDefaults, ...options }
  const trusts = createPeerCheck(trustedProxies)
  const allowed = allowedHosts.map((host) => host.toLowerCase())
  return (raw) => {
    if (raw.url.length > maxUrlLength) return refused(414, 'The address is too long')
    if (raw.rawHeaders.length > maxHeaders * 2) return refused(431, 'Too many headers')
    if (!METHOD.test(raw.method)) return refused(400, 'Unknown method')
    const target = splitTarget(raw.url)
    if (target === null) return refused(400, 'The address cannot be read')
    const origin = originOf(raw, trusts)
    if (origin === null) return refused(400, 'The Host header cannot be read')
    if (allowed.length > 0 && !isAllowed(origin.host, allowed)) return refused(400, 'Unknown host')
    if (target.repeated) return { kind: 'redirect', location: target.pathname + target.search }
    return { kind: 'request', request: new FrozenRequest(raw, target, origin) }
  }
}

/** A class, so that every request has one shape: freezing literals costs far more. */
class FrozenRequest implements NormalRequest {
  readonly method: string
  readonly pathname: string
  readonly search: string
  readonly host: string
  readonly protocol: 'http' | 'https'
  readonly peer: string
  readonly headers: Headers

  constructor({ method, rawHeaders }: RawRequest, { pathname, search }: Target, { host, protocol, peer }: Origin) {
    this.method = method
    this.pathname = pathname
    this.search = search
    this.host = host
    this.protocol = protocol
    this.peer = peer
    this.headers = toHeaders(rawHeaders)
    Object.freeze(this)
  }
}

interface Target {
  readonly pathname: string
  readonly search: string
  readonly repeated: boolean
}

/** Only origin-form (`/path?query`): absolute-form, `*` and authority-form have no use here but to confuse. */
function splitTarget(url: string): Target | null {
  const at = url.indexOf('?')
  const rawPath = at < 0 ? url : url.slice(0, at)
  const pathname = canonicalPath(asciiOnly(rawPath))
  if (pathname === null) return null
  const search = at < 0 ? '' : querySafe(url.slice(at))
  return search === null ? null : { pathname, search, repeated: rawPath.includes('//') }
}

/** Node hands bytes above 0x7f over as latin1 characters: they are encoded as the bytes they were. */
function asciiOnly(text: string): string {
  if (!/[\x80-\xff]/.test(text)) return text
  return text.replace(/[\x80-\xff]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

function querySafe(search: string): string | null {
  if (/[#\0]/.test(search)) return null
  return /[^\x21-\x7e]|["<>\\^`{|}]/.test(search)
    ? asciiOnly(search).replace(/[^\x21-\x7e]|["<>\\^`{|}]/g, (char) => encodeURIComponent(char))
    : search
}

interface Origin {
  readonly host: string
  readonly protocol: 'http' | 'https'
  readonly peer: string
}

function originOf(raw: RawRequest, trusts: PeerCheck): Origin | null {
  const hosts = valuesOf(raw.rawHeaders, 'host')
  if (hosts.length > 1) return null
  // Node refuses HTTP/1.1 without a host; what is left are health checks in HTTP/1.0.
  const own = readHost(hosts[0] ?? 'localhost')
  if (own === null) return null
  const protocol = raw.encrypted ? 'https' : 'http'
  if (!trusts(raw.peer)) return { host: own, protocol, peer: withoutMapping(raw.peer) }
  const forwardedHost = firstOf(raw.rawHeaders, 'x-forwarded-host')
  const host = forwardedHost === undefined ? own : readHost(forwardedHost)
  if (host === null) return null
  const forwardedProtocol = firstOf(raw.rawHeaders, 'x-forwarded-proto')?.toLowerCase()
  const forwardedFor = valuesOf(raw.rawHeaders, 'x-forwarded-for').join(',')
  return {
    host,
    protocol: forwardedProtocol === 'https' || forwardedProtocol === 'http' ? forwardedProtocol : protocol,
    peer: clientAddress(raw.peer, forwardedFor === '' ? undefined : forwardedFor, trusts),
  }
}

function readHost(value: string | undefined): string | null {
  const host = value?.trim().toLowerCase() ?? ''
  if (!HOST.test(host) || host.includes('..')) return null
  const port = /:(\d+)$/.exec(host)?.[1]
  return port !== undefined && !host.endsWith(']') && Number(port) > 65_535 ? null : host
}

function isAllowed(host: string, allowed: readonly string[]): boolean {
  const name = host.replace(/:\d+$/, '')
  return allowed.some((rule) => rule === host || rule === name || (rule.startsWith('*.') && name.endsWith(rule.slice(1))))
}

function valuesOf(rawHeaders: readonly string[], name: string): string[] {
  const values: string[] = []
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const key = rawHeaders[index] as string
    if (key.length === name.length && key.toLowerCase() === name) values.push(rawHeaders[index + 1] as string)
  }
  return values
}

/** The leftmost of a list: what the outermost trusted proxy saw. */
function firstOf(rawHeaders: readonly string[], name: string): string | undefined {
  return valuesOf(rawHeaders, name)[0]?.split(',', 1)[0]?.trim()
}

function toHeaders(rawHeaders: readonly string[]): Headers {
  const headers = new Headers()
  const cookies: string[] = []
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string
    const value = rawHeaders[index + 1] as string
    // Code that reads these on a Response of proxy.ts must never find what a client wrote.
    if (name.length > 13 && name.slice(0, 13).toLowerCase() === 'x-middleware-') continue
    // Joined with a comma, as Headers does, several Cookie lines would be one broken cookie.
    if (name.length === 6 && name.toLowerCase() === 'cookie') cookies.push(value)
    else headers.append(name, value)
  }
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '))
  return headers
}

function refused(status: 400 | 414 | 431, reason: string): Normalised {
  return { kind: 'refused', status, reason }
}
