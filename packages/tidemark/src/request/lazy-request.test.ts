import { expect, test, vi } from 'vitest'
import { shellScope, staticPageScope, testScope } from '../../test-support/scope.ts'
import { misuseOf } from './dynamic.ts'
import { handlerRequest } from './handler-request.ts'
import { lazyNextRequest } from './lazy-request.ts'
import { NextRequest } from './next-request.ts'
import { installWebGlobals } from './web-globals.ts'
import { NextResponse } from './next-response.ts'

const controller = new AbortController()
function parts(method = 'GET', text = ''): Parameters<typeof lazyNextRequest>[0] {
  return {
    method,
    url: 'http://a.test/docs/x?q=1',
    headers: new Headers({ cookie: 'a=1', 'content-type': 'application/json' }),
    signal: () => controller.signal,
    body: () => new Blob([text]).stream(),
    nextConfig: { basePath: '/docs' },
  }
}

test('it is a NextRequest and a Request', () => {
  const request = lazyNextRequest(parts())
  expect(request).toBeInstanceOf(NextRequest)
  expect(request).toBeInstanceOf(Request)
  expect(Object.prototype.toString.call(request)).toBe('[object Request]')
  expect([request.method, request.url, request.nextUrl.pathname, request.cookies.get('a')?.value, request.headers.get('cookie')]).toEqual([
    'GET',
    'http://a.test/docs/x?q=1',
    '/x',
    '1',
    'a=1',
  ])
  expect(request.signal).toBe(controller.signal)
  expect(request.nextUrl).toBe(request.nextUrl)
})

test('the body is not touched before it is read', async () => {
  const given = { ...parts('POST'), body: vi.fn(() => new Blob(['{"b":2}']).stream()) }
  const request = lazyNextRequest(given)
  void request.url
  void request.headers
  expect(request.bodyUsed).toBe(false)
  expect(given.body).not.toHaveBeenCalled()
  expect(await request.json()).toEqual({ b: 2 })
  expect(request.bodyUsed).toBe(true)
  await expect(request.text()).rejects.toThrow(TypeError)
  expect(given.body).toHaveBeenCalledTimes(1)
})

test('a GET has no body', async () => {
  const request = lazyNextRequest(parts())
  expect(request.body).toBeNull()
  expect(await request.text()).toBe('')
})

test('a clone can be read beside the original', async () => {
  const request = lazyNextRequest(parts('POST', 'hello'))
  const clone = request.clone()
  expect(await clone.text()).toBe('hello')
  expect(await request.text()).toBe('hello')
})

test('platform functions accept it', async () => {
  installWebGlobals()
  const request = lazyNextRequest(parts('POST', 'hello'))
  const copy = new Request(request, { headers: { 'x-b': '1' } })
  expect(copy.headers.get('x-b')).toBe('1')
  expect(await copy.text()).toBe('hello')
  expect(new NextRequest(lazyNextRequest(parts())).headers.get('cookie')).toBe('a=1')
  expect(new Request('http://b.test/', lazyNextRequest(parts())).headers.get('cookie')).toBe('a=1')
  expect(lazyNextRequest(parts()).cache).toBe('default')
})

test('with the globals installed instanceof holds in both directions', () => {
  const native = new Request('http://a.test/')
  installWebGlobals()
  expect(native instanceof Request).toBe(true)
  expect(new Request('http://a.test/') instanceof Request).toBe(true)
  expect(lazyNextRequest(parts()) instanceof Request).toBe(true)
  expect({} instanceof Request).toBe(false)
  expect(new Request('http://a.test/') instanceof NextRequest).toBe(false)
  expect(new Response('x') instanceof Response).toBe(true)
  expect(NextResponse.json({}) instanceof Response).toBe(true)
  expect(Response.json({ a: 1 }).status).toBe(200)
  expect(Request.name).toBe('Request')
})

test.each([
  ['request.url', (r: NextRequest) => r.url],
  ['request.headers', (r: NextRequest) => r.headers],
  ['request.cookies', (r: NextRequest) => r.cookies],
  ['request.json', (r: NextRequest) => r.json],
  ['nextUrl.search', (r: NextRequest) => r.nextUrl.search],
  ['nextUrl.searchParams', (r: NextRequest) => r.nextUrl.searchParams],
  ['nextUrl.toString', (r: NextRequest) => r.nextUrl.toString()],
])('%s makes a prerendered handler dynamic, even if caught', (what, read) => {
  for (const scope of [shellScope({ phase: 'handler' }), staticPageScope({ phase: 'handler' })]) {
    expect(() => read(handlerRequest(parts(), scope))).toThrow(`Route /x couldn't be rendered statically because it used \`${what}\``)
    expect(scope.prerender?.dynamic).toMatchObject([{ what }])
    expect(misuseOf(scope.prerender!)).toBeNull()
  }
  const refused = staticPageScope({ phase: 'handler', segment: { dynamic: 'error' } })
  expect(() => read(handlerRequest(parts(), refused))).toThrow(
    `Route /x with \`dynamic = "error"\` couldn't be rendered statically because it used \`${what}\``,
  )
})

test('the path of a prerendered handler can be read', () => {
  const scope = shellScope({ phase: 'handler' })
  const request = handlerRequest(parts(), scope)
  expect(request.nextUrl.pathname).toBe('/x')
  expect(request.method).toBe('GET')
  expect(request instanceof Request).toBe(true)
  expect(scope.prerender?.dynamic).toEqual([])
})

test('force-static shows the path and a body, and nothing else of the client', async () => {
  const request = handlerRequest(parts('POST', 'secret'), testScope({ phase: 'handler', segment: { dynamic: 'force-static' } }))
  expect([request.url, request.nextUrl.pathname, request.nextUrl.search]).toEqual(['http://localhost/docs/x', '/x', ''])
  expect([...request.headers]).toEqual([['content-type', 'application/json']])
  expect(request.cookies.size).toBe(0)
  expect(await request.text()).toBe('secret')
})

test('while answering one client everything can be read', async () => {
  const request = handlerRequest(parts('POST', 'hi'), testScope({ phase: 'handler' }))
  expect(request.nextUrl.search).toBe('?q=1')
  expect(await request.text()).toBe('hi')
})
