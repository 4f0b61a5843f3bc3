import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'

/** Puts what it is given into each place of an answer's head. */
export async function POST(request: NextRequest): Promise<Response> {
  const { where, value } = (await request.json()) as { where: string; value: string }
  const jar = await cookies()
  switch (where) {
    case 'cookie-name':
      jar.set(value, 'x')
      break
    case 'cookie-value':
      jar.set('x', value)
      break
    case 'cookie-path':
      jar.set('x', 'x', { path: value })
      break
    case 'cookie-domain':
      jar.set('x', 'x', { domain: value })
      break
    case 'header-value':
      return new Response('done', { headers: { 'x-value': value } })
    case 'header-name':
      return new Response('done', { headers: { [value]: 'x' } })
    case 'status-text':
      return new Response('done', { statusText: value })
    case 'location':
      return new Response(null, { status: 307, headers: { location: value } })
    case 'content-type':
      return new Response('done', { headers: { 'content-type': value } })
  }
  return new Response('done')
}
