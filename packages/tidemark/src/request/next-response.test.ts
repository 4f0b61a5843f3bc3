import { expect, test } from 'vitest'
import { NextRequest } from './next-request.ts'
import { NextResponse, overriddenHeaders, proxyDirective } from './next-response.ts'

test('json has its type, status and headers', async () => {
  const response = NextResponse.json({ a: 1 }, { status: 201, headers: { 'x-a': '1' } })
  expect(response).toBeInstanceOf(Response)
  expect(response).toBeInstanceOf(NextResponse)
  expect(response.status).toBe(201)
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(response.headers.get('x-a')).toBe('1')
  expect(await response.json()).toEqual({ a: 1 })
  expect(() => NextResponse.json(undefined)).toThrow(TypeError)
})

test('a plain Response is no NextResponse', () => {
  expect(new Response() instanceof NextResponse).toBe(false)
})

test('redirect is 307 unless told, and wants an absolute URL and a redirect status', () => {
  const response = NextResponse.redirect(new URL('/new', 'http://a.test'))
  expect([response.status, response.headers.get('location')]).toEqual([307, 'http://a.test/new'])
  expect(NextResponse.redirect('http://a.test/', 308).status).toBe(308)
  expect(NextResponse.redirect('http://a.test/', { status: 303, headers: { 'x-a': '1' } }).headers.get('x-a')).toBe('1')
  expect(() => NextResponse.redirect('http://a.test/', 200)).toThrow(RangeError)
  expect(() => NextResponse.redirect('/new')).toThrow(/^URL is malformed "\/new"\. Please use only absolute URLs/)
})

test('a location cannot break out of its header', () => {
  expect(NextResponse.redirect('http://a.test/\r\nset-cookie: a=1').headers.get('location')).toBe('http://a.test/set-cookie:%20a=1')
  expect(() => NextResponse.json({}, { headers: { 'x-a': 'b\r\nset-cookie: c' } })).toThrow(TypeError)
})

test('cookies are sent as Set-Cookie, other cookies stay', () => {
  const response = new NextResponse(null, { headers: [['set-cookie', 'own=1; Path=/o']] })
  response.cookies.set('a', 'x y').set({ name: 'b', value: '2', httpOnly: true }).delete('c')
  expect(response.cookies.get('a')).toEqual({ name: 'a', value: 'x y', path: '/' })
  expect(response.cookies.getAll().map(({ name }) => name)).toEqual(['own', 'a', 'b', 'c'])
  expect(response.headers.getSetCookie()).toEqual([
    'own=1; Path=/o',
    'a=x%20y; Path=/',
    'b=2; Path=/; HttpOnly',
    'c=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
  ])
  expect(response.cookies.has('zzz')).toBe(false)
})

test('next and rewrite say what they want on the object', () => {
  expect(proxyDirective(NextResponse.next())).toEqual({ kind: 'next' })
  expect(proxyDirective(NextResponse.rewrite(new URL('http://a.test/b?c')))).toEqual({ kind: 'rewrite', url: 'http://a.test/b?c' })
  expect(() => NextResponse.rewrite('/b')).toThrow('URL is malformed')
})

test('headers alone say nothing: they may come from a client or an upstream', () => {
  const forged = new NextResponse(null, { headers: { 'x-middleware-next': '1', 'x-middleware-rewrite': 'http://evil.test/' } })
  expect(proxyDirective(forged)).toBeNull()
  expect(proxyDirective(new NextResponse('no', { status: 401, headers: NextResponse.next().headers }))).toBeNull()
})

test('request headers are carried whole, and a library may add to them', () => {
  const response = NextResponse.next({
    request: { headers: new Headers({ 'x-user': '7', accept: 'text/html' }) },
    headers: { 'x-sent': '1' },
  })
  expect(response.headers.get('x-sent')).toBe('1')
  expect(Object.fromEntries(overriddenHeaders(response)!)).toEqual({ accept: 'text/html', 'x-user': '7' })
  response.headers.set('x-middleware-override-headers', 'accept,x-more')
  response.headers.set('x-middleware-request-x-more', 'yes')
  expect(Object.fromEntries(overriddenHeaders(response)!)).toEqual({ accept: 'text/html', 'x-more': 'yes' })
  expect(overriddenHeaders(NextResponse.next())).toBeNull()
  expect(() => NextResponse.next({ request: { headers: { a: '1' } as never } })).toThrow('request.headers must be an instance of Headers')
})

test('a NextRequest has cookies that change its header, and a nextUrl', () => {
  const request = new NextRequest('http://a.test/p?q=1', { headers: { cookie: 'a=1; b=2' } })
  expect(request.cookies.get('a')?.value).toBe('1')
  expect(request.cookies.size).toBe(2)
  request.cookies.set('c', 'x y').delete('a')
  expect(request.headers.get('cookie')).toBe('b=2; c=x%20y')
  expect(request.cookies.delete(['b', 'nope'])).toEqual([true, false])
  request.cookies.clear()
  expect(request.headers.has('cookie')).toBe(false)
  expect(request.nextUrl.searchParams.get('q')).toBe('1')
  expect(() => new NextRequest('/p')).toThrow('URL is malformed "/p"')
})

test('a NextRequest is made from a Request, with a streamed body', async () => {
  const request = new NextRequest(new Request('http://a.test/', { method: 'POST', body: 'hello' }), { headers: { 'x-a': '1' } })
  expect(request.headers.get('x-a')).toBe('1')
  expect(await request.text()).toBe('hello')
  const streamed = new NextRequest('http://a.test/', { method: 'POST', body: new Blob(['x']).stream() })
  expect(await streamed.text()).toBe('x')
})
