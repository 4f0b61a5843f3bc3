import type { SharedBody } from './incoming.ts'

/** One request, normalised: what every layer behind the adapter takes. Made once, never changed. */
export interface ServerRequest {
  readonly method: string
  /** Canonical and encoded, without basePath, without a trailing slash but for the root. */
  readonly pathname: string
  /** Whether the path is below basePath. */
  readonly inside: boolean
  /** The query with its `?`, or ''. */
  readonly search: string
  readonly headers: Headers
  /** The authority the client asked for. */
  readonly host: string
  readonly protocol: 'http' | 'https'
  /** `payload`: Flight for the browser's router, at a URL of its own. */
  readonly transport: 'document' | 'payload'
  /** For proxy.ts: what it reads, the route can read again. */
  readonly shared: SharedBody
  /** Aborted when the client goes away; made when first asked for. */
  signal(): AbortSignal
  /** The body, read no faster than it is asked for; beyond the limit (bytes) it fails with TM_BODY_TOO_LARGE. */
  body(limit?: number): ReadableStream<Uint8Array> | null
  /** A web Request, made when first asked for; its body stops at the limit. */
  web(limit?: number): Request
}

/** What is sent with GET and HEAD means nothing. */
export function hasBody(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD'
}
