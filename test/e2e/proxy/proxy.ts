import { NextResponse } from 'next/server'
import type { NextFetchEvent, NextRequest } from 'next/server'

export const config = {
  matcher: [
    '/',
    '/seen/:path*',
    '/go/:path*',
    '/blog/:path*',
    '/api/:path*',
    '/admin',
    '/plain.txt',
    { source: '/conditional', has: [{ type: 'header', key: 'x-tenant', value: 'acme' }], missing: [{ type: 'cookie', key: 'off' }] },
  ],
}

export async function proxy(request: NextRequest, event: NextFetchEvent) {
  const { pathname, searchParams } = request.nextUrl
  event.waitUntil(Promise.resolve().then(() => console.log(`waited ${pathname}`)))

  if (pathname === '/conditional') return new Response('conditional')
  if (pathname === '/admin') return new NextResponse('not you', { status: 401, headers: { 'x-guard': 'yes' } })
  if (pathname === '/go/json') return NextResponse.json({ from: 'proxy' })
  if (pathname === '/go/redirect') return NextResponse.redirect(new URL('/blog/new?x=1', request.url))
  if (pathname === '/go/permanent') return NextResponse.redirect(new URL('/blog/new', request.url), 308)
  if (pathname === '/go/rewrite') return NextResponse.rewrite(new URL('/blog/hidden', request.url))
  if (pathname === '/go/teapot') return NextResponse.rewrite(new URL('/blog/hidden', request.url), { status: 418 })
  if (pathname === '/go/rewrite-query') {
    const url = request.nextUrl.clone()
    url.pathname = '/seen'
    url.searchParams.set('more', '2')
    return NextResponse.rewrite(url)
  }
  if (pathname === '/go/nowhere') return NextResponse.rewrite(new URL('/no/such/page', request.url))
  if (pathname === '/go/throw') throw new Error('the proxy broke')

  const headers = new Headers(request.headers)
  headers.set('x-added', `for ${pathname}`)
  headers.delete('x-removed')
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('x-from-proxy', 'yes')
  if (pathname === '/api/own-headers') {
    response.headers.set('x-own', 'of the proxy')
    response.headers.set('content-type', 'text/x-proxy')
    response.cookies.set('proxied', '1')
  }
  if (searchParams.has('cookie')) response.cookies.set('from-proxy', 'c is for cookie', { httpOnly: true })
  return response
}
