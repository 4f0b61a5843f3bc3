import { lookup as resolveHost } from 'node:dns/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { ImageRefusal, UPSTREAM_INVALID, URL_NOT_ALLOWED } from './refusal.ts'

export interface FetchOptions {
  /** How many redirects are followed. */
  readonly redirects: number
  /** Bytes of the body. */
  readonly bytes: number
  /** Milliseconds for everything together. */
  readonly milliseconds: number
  /** Whether an address may be connected to. */
  readonly allow: (address: string) => boolean
  /** Addresses of a host; the system's resolver by default. */
  readonly resolve?: ((hostname: string) => Promise<readonly string[]>) | undefined
}

export interface Fetched {
  readonly bytes: Buffer
  readonly cacheControl: string | null
}

/**
 * Fetches a picture from another server. Each host on the way is resolved once,
 * its addresses are checked, and the connection goes to one that was: a name
 * whose answer changes in between reaches nothing.
 *
 * @throws ImageRefusal
 */
export async function fetchRemote(start: URL, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.milliseconds)
  try {
    let url = start
    for (let left = options.redirects; ; left--) {
      const response = await open(url, options, signal)
      const target = redirectTarget(response, url)
      if (!target) return await readBody(response, options, signal)
      response.destroy()
      if (left <= 0) throw new ImageRefusal(508, UPSTREAM_INVALID)
      url = target
    }
  } catch (error) {
    if (error instanceof ImageRefusal) throw error
    if (signal.aborted) throw new ImageRefusal(504, '"url" parameter is valid but upstream response timed out', { cause: error })
    throw new ImageRefusal(500, UPSTREAM_INVALID, { cause: error })
  }
}

async function open(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new ImageRefusal(400, URL_NOT_ALLOWED)
  const addresses = await allowedAddresses(url, options, signal)
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest
  return await new Promise((done, fail) => {
    const headers = { accept: 'image/*,*/*;q=0.8', 'accept-encoding': 'identity', 'user-agent': 'Mozilla/5.0 (compatible; Tidemark)' }
    request(url, { lookup: pinned(addresses), agent: false, headers, signal })
      .on('response', done)
      .on('error', fail)
      .end()
  })
}

async function allowedAddresses(url: URL, options: FetchOptions, signal: AbortSignal): Promise<readonly string[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const resolve = options.resolve ?? systemResolve
  const addresses = isIP(host) ? [host] : await Promise.race([resolve(host), aborted(signal)])
  if (addresses.length === 0) throw new ImageRefusal(500, UPSTREAM_INVALID)
  // One private address among public ones is what a rebinding attack looks like.
  if (!addresses.every(options.allow)) throw new ImageRefusal(400, URL_NOT_ALLOWED)
  return addresses
}

async function systemResolve(hostname: string): Promise<readonly string[]> {
  const found = await resolveHost(hostname, { all: true, verbatim: true })
  return found.map(({ address }) => address)
}

function pinned(addresses: readonly string[]): LookupFunction {
  const entries = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_hostname, { all }, done) => {
    if (all) return done(null, entries)
    done(null, entries[0]?.address ?? '', entries[0]?.family)
  }
}

function redirectTarget(response: IncomingMessage, from: URL): URL | null {
  const { statusCode = 0, headers } = response
  if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) return null
  if (!URL.canParse(headers.location, from)) throw new ImageRefusal(500, UPSTREAM_INVALID)
  return new URL(headers.location, from)
}

async function readBody(response: IncomingMessage, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  const { statusCode = 0, headers } = response
  const encoding = headers['content-encoding'] ?? 'identity'
  if (statusCode < 200 || statusCode >= 300 || encoding !== 'identity') {
    response.destroy()
    // A redirect without a place to go, or anything else odd, is the other server's fault.
    throw new ImageRefusal(statusCode >= 400 && statusCode < 600 ? statusCode : 500, UPSTREAM_INVALID)
  }
  const parts: Buffer[] = []
  let length = 0
  if (Number(headers['content-length'] ?? 0) > options.bytes) length = Infinity
  else {
    for await (const part of response as AsyncIterable<Buffer>) {
      length += part.byteLength
      if (length > options.bytes || signal.aborted) break
      parts.push(part)
    }
  }
  response.destroy()
  signal.throwIfAborted()
  if (length > options.bytes) throw new ImageRefusal(413, UPSTREAM_INVALID)
  if (length === 0) throw new ImageRefusal(400, UPSTREAM_INVALID)
  return { bytes: Buffer.concat(parts), cacheControl: headers['cache-control'] ?? null }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_done, fail) => {
    if (signal.aborted) fail(signal.reason as Error)
    signal.addEventListener('abort', () => fail(signal.reason as Error), { once: true })
  })
}
