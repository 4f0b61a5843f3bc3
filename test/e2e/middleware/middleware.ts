import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'

export default function middleware(request: NextRequest) {
  const response = NextResponse.next()
  response.headers.set('x-from-middleware', request.nextUrl.pathname)
  return response
}
