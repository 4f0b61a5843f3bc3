import { NextResponse, userAgent, type NextRequest } from 'next/server'

export const config = { matcher: '/headers' }

export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers)
  headers.set('x-b', userAgent(request).device.type ?? 'desktop')
  return NextResponse.next({ request: { headers } })
}
