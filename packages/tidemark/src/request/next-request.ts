import { absoluteUrl } from './absolute-url.ts'
import { RequestCookies } from './cookie-stores.ts'
import { unwrapRequest } from './native-request.ts'
import { NextURL } from './next-url.ts'
import type { NextURLOptions } from './next-url.ts'

export interface NextRequestInit extends RequestInit {
  readonly nextConfig?: NextURLOptions['nextConfig']
  readonly duplex?: 'half'
}

/**
 * A web `Request` with `cookies` and `nextUrl`: what route handlers and proxy.ts get.
 *
 * @throws TM_URL_MALFORMED for a relative URL
 * @example export function GET(request: NextRequest) { return Response.json(request.nextUrl.searchParams.get('q')) }
 */
export class NextRequest extends Request {
  #cookies: RequestCookies | undefined
  readonly #nextUrl: NextURL

  constructor(input: URL | RequestInfo, init: NextRequestInit = {}) {
    const source = isRequest(input) ? unwrapRequest(input) : absoluteUrl(input)
    const { nextConfig, ...rest } = init
    // Undici wants `duplex` with a streamed body; leaving it out is an ordinary mistake, not a different wish.
    super(source, rest.body == null ? rest : { duplex: 'half', ...rest })
    this.#nextUrl = new NextURL(isRequest(source) ? source.url : source, { nextConfig })
  }

  /** The cookies of the request; changing them changes its `Cookie` header. */
  get cookies(): RequestCookies {
    return (this.#cookies ??= new RequestCookies(this.headers))
  }

  /** The address, with basePath apart. Changing it does not change `url`. */
  get nextUrl(): NextURL {
    return this.#nextUrl
  }
}

function isRequest(input: URL | RequestInfo): input is Request {
  return typeof input === 'object' && 'url' in input
}
