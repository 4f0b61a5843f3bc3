import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'

export function GET(request: NextRequest) {
  if (request.nextUrl.searchParams.has('away')) return NextResponse.redirect(new URL('/api/methods', request.url))
  if (request.nextUrl.searchParams.has('rewrite')) return NextResponse.rewrite(new URL('/api/methods', request.url))
  if (request.nextUrl.searchParams.has('next')) return NextResponse.next()
  const response = NextResponse.json({ ok: true }, { status: 202 })
  response.cookies.set('seen', '1', { httpOnly: true })
  return response
}
