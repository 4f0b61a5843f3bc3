import { type NextRequest, NextResponse, userAgent } from 'next/server'
import { guessRegion, REGION_COOKIE } from './lib/cart/delivery.ts'

const YEAR_SECONDS = 60 * 60 * 24 * 365

/** Old links name products by number; the rest of the shop knows only slugs. */
function toLegacyHandler(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone()
  url.pathname = url.pathname.replace(/^\/p\//, '/api/legacy/')
  return NextResponse.rewrite(url)
}

/** Delivery is priced by region: guess it once from the browser's language, before the basket is shown. Robots buy nothing. */
function withRegion(request: NextRequest): NextResponse {
  const response = NextResponse.next()
  if (!request.cookies.has(REGION_COOKIE) && !userAgent(request).isBot) {
    const region = guessRegion(request.headers.get('accept-language'))
    response.cookies.set(REGION_COOKIE, region, { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS })
  }
  return response
}

export function proxy(request: NextRequest): NextResponse {
  return request.nextUrl.pathname.startsWith('/p/') ? toLegacyHandler(request) : withRegion(request)
}

export const config = {
  matcher: ['/p/:id(\\d+)', '/cart', '/checkout'],
}
