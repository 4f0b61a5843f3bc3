import type { SharedBody } from './incoming.ts'
import type { NormalRequest } from './normalise.ts'
import { hasBody } from './request.ts'

export interface WebRequestOptions {
  readonly signal: AbortSignal
  /** Bytes of the body; beyond it reading fails with TM_BODY_TOO_LARGE. Default: no limit. */
  readonly limit?: number
}

/** The request as route handlers, server functions and proxy.ts get it. */
export function webRequest(normal: NormalRequest, body: SharedBody, { signal, limit }: WebRequestOptions): Request {
  const { method, headers, protocol, host, pathname, search } = normal
  return new Request(`${protocol}://${host}${pathname}${search}`, {
    method,
    headers,
    signal,
    ...(hasBody(method) ? { body: body.rest(limit), duplex: 'half' } : {}),
  } as RequestInit)
}
