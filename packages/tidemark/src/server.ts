/** `next/server`: requests and responses of route handlers and proxy.ts, and what depends on a connection. */
import { TidemarkError } from './errors/error.ts'
import type { NextFetchEvent } from './request/fetch-event.ts'
import type { NextRequest } from './request/next-request.ts'
import type { NextResponse } from './request/next-response.ts'
import type { RouteHas } from './config/types.ts'

export { after } from './request/after.ts'
export { connection } from './request/connection.ts'
export { NextFetchEvent } from './request/fetch-event.ts'
export { NextRequest } from './request/next-request.ts'
export { NextResponse } from './request/next-response.ts'
export { userAgent, userAgentFromString } from './request/user-agent.ts'
export type { UserAgent } from './request/user-agent.ts'
export type { NextURL } from './request/next-url.ts'

type ProxyResult = NextResponse | Response | null | undefined | void

/** The type of a `proxy` function. */
export type NextProxy = (request: NextRequest, event: NextFetchEvent) => ProxyResult | Promise<ProxyResult>
/** @deprecated Use `NextProxy`. */
export type NextMiddleware = NextProxy

/** The type of a proxy's `config`. */
export interface ProxyConfig {
  /** Paths the proxy runs for; without it, every request. */
  matcher?: string | Array<string | ProxyMatcher>
}
/** @deprecated Use `ProxyConfig`. */
export type MiddlewareConfig = ProxyConfig

export interface ProxyMatcher {
  source: string
  locale?: false
  has?: RouteHas[]
  missing?: RouteHas[]
}

/** The platform's, where there is one: Node 23.8 and later. */
export const URLPattern: unknown = (globalThis as { URLPattern?: unknown }).URLPattern

/** Says where ImageResponse is. A function, because `new ImageResponse()` is all that is ever done with it. */
export function ImageResponse(): never {
  throw new TidemarkError('TM_IMAGE_RESPONSE_MOVED', {
    message: 'ImageResponse moved from "next/server" to "next/og" since Next.js 14, please import from "next/og" instead',
  })
}
