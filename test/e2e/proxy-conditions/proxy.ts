import { NextResponse } from 'next/server'

export const config = {
  matcher: [
    { source: '/', missing: [{ type: 'header', key: 'purpose', value: 'prefetch' }] },
    { source: '/robots.txt', has: [{ type: 'query', key: 'token' }] },
  ],
}

export default function proxy() {
  return NextResponse.next({ headers: { 'x-proxy': 'ran' } })
}
