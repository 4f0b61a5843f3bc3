import { NextResponse, type NextRequest } from 'next/server'

export const config = { matcher: ['/proxied', '/api/proxied'] }

export function proxy(request: NextRequest) {
  const response = NextResponse.next()
  response.cookies.set('from-proxy', 'a b', { httpOnly: true })
  if (request.cookies.has('unwanted')) response.cookies.delete('unwanted')
  return response
}
