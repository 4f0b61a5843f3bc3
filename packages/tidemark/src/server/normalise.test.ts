import { expect, test } from 'vitest'
import { decodePercent } from '../decode-percent.ts'
import { createNormaliser } from './normalise.ts'
import type { NormalRequest, RawRequest } from './normalise.ts'
import { createPeerCheck } from '../config/trusted-proxies.ts'

const normalise = createNormaliser()
const raw = (url: string, init: Partial<RawRequest> = {}): RawRequest => ({
  method: 'GET',
  url,
  rawHeaders: ['Host', 'Shop.test:3000'],
  peer: '203.0.113.9',
  encrypted: false,
  ...init,
})
function requestOf(input: RawRequest, normaliser = normalise): NormalRequest {
  const result = normaliser(input)
  if (result.kind !== 'request') throw new Error(JSON.stringify(result))
  return result.request
}

test('an ordinary request comes out canonical and frozen', () => {
  const request = requestOf(raw('/a/%62?q=1&x=%20'))
  expect({ ...request, headers: null }).toEqual({
    method: 'GET',
    pathname: '/a/b',
    search: '?q=1&x=%20',
    host: 'shop.test:3000',
    protocol: 'http',
    peer: '203.0.113.9',
    headers: null,
  })
  expect(Object.isFrozen(request)).toBe(true)
  expect(request.headers.get('host')).toBe('Shop.test:3000')
  expect(request.headers).toBe(request.headers)
})

test.each([
  ['//x', '/x'],
  ['//evil.test/', '/evil.test/'],
  ['///evil.test/%2f', '/evil.test/%2F'],
  ['/a//b?c=//d', '/a/b?c=//d'],
  ['/a/..//evil.test', '/evil.test'],
])('%s is sent to %s, on the same origin', (url, location) => {
  expect(normalise(raw(url))).toEqual({ kind: 'redirect', location })
})

test.each([
  'http://169.254.169.254/',
  'https://shop.test/a',
  '*',
  'shop.test:443',
  '',
  '?',
  '#',
  'a',
  '/a#b',
  '/a?b#c',
  '/a?\0',
  '/\\evil.test',
  '/a%5cb',
  '/%00',
  '/%c0%af',
  '/%zz',
  '/..%2f..%2fetc/passwd',
])('the target %j is 400', (url) => {
  expect(normalise(raw(url))).toMatchObject({ kind: 'refused', status: 400 })
})

test('bytes above ASCII are read as UTF-8', () => {
  const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')
  expect(requestOf(raw(latin1('/ü?q=ü'))).pathname).toBe('/%C3%BC')
  expect(requestOf(raw(latin1('/a?q=ü'))).search).toBe('?q=%C3%BC')
  expect(normalise(raw('/\xff'))).toMatchObject({ status: 400 })
})

test('a query cannot break out of a header or a tag', () => {
  expect(requestOf(raw('/a?x="><script>&y={|}\r\n')).search).toBe('?x=%22%3E%3Cscript%3E&y=%7B%7C%7D%0D%0A')
})

test.each([[[]], [['Host', 'shop.test'] as string[]]])('a host is there', (rawHeaders) => {
  expect(normalise(raw('/', { rawHeaders }))).toMatchObject({ kind: 'request' })
})

test.each(['a b', 'a/b', 'a@b', 'a:x', 'a:99999', 'a\\b', '', '..', '[::1', '-x', 'ü.test', 'a,b', '127.0.0.1:6379\r\nx'])(
  'the host %j is 400',
  (host) => {
    expect(normalise(raw('/', { rawHeaders: ['host', host] }))).toMatchObject({ kind: 'refused', status: 400 })
  },
)

test('two hosts are 400', () => {
  expect(normalise(raw('/', { rawHeaders: ['host', 'a.test', 'Host', 'b.test'] }))).toMatchObject({ status: 400 })
})

test.each(['shop.test', '[::1]:3000', 'my_service:80', '127.0.0.1', 'localhost:3000'])('the host %s is fine', (host) => {
  expect(requestOf(raw('/', { rawHeaders: ['host', host] })).host).toBe(host)
})

test('with a list of hosts others are 400', () => {
  const strict = createNormaliser({ allowedHosts: ['shop.test', '*.shop.test', 'localhost:3000'] })
  const status = (host: string): string => strict(raw('/', { rawHeaders: ['host', host] })).kind
  expect(['shop.test', 'SHOP.test:8080', 'a.shop.test', 'localhost:3000'].map(status)).toEqual(['request', 'request', 'request', 'request'])
  expect(['evilshop.test', 'localhost:3001', '127.0.0.1:6379', 'shop.test.evil'].map(status)).toEqual([
    'refused',
    'refused',
    'refused',
    'refused',
  ])
})

test('limits on target and headers have their own status', () => {
  expect(normalise(raw(`/${'a'.repeat(8200)}`))).toMatchObject({ status: 414 })
  expect(normalise(raw('/', { rawHeaders: Array.from({ length: 300 }, () => 'x') }))).toMatchObject({ status: 431 })
})

test.each(['get', 'GE T', '', 'A'.repeat(30), 'GET\r'])('the method %j is 400', (method) => {
  expect(normalise(raw('/', { method }))).toMatchObject({ status: 400 })
})

const forwarded = [
  'Host',
  'inner:3000',
  'X-Forwarded-Host',
  'shop.test',
  'X-Forwarded-Proto',
  'https',
  'X-Forwarded-For',
  '6.6.6.6, 198.51.100.7, 10.0.0.2',
]

test('nobody is trusted by default', () => {
  expect(requestOf(raw('/', { rawHeaders: forwarded, peer: '127.0.0.1' }))).toMatchObject({
    host: 'inner:3000',
    protocol: 'http',
    peer: '127.0.0.1',
  })
})

test('forwarded headers count from trusted peers, the client from the right', () => {
  const behind = createNormaliser({ trustedProxies: ['loopback', '10.0.0.0/8'] })
  expect(requestOf(raw('/', { rawHeaders: forwarded, peer: '::ffff:10.0.0.1' }), behind)).toMatchObject({
    host: 'shop.test',
    protocol: 'https',
    peer: '198.51.100.7',
  })
  expect(requestOf(raw('/', { rawHeaders: forwarded, peer: '203.0.113.9' }), behind)).toMatchObject({
    host: 'inner:3000',
    peer: '203.0.113.9',
  })
  expect(behind(raw('/', { rawHeaders: ['host', 'a', 'x-forwarded-host', 'evil/'], peer: '::1' }))).toMatchObject({ status: 400 })
})

test('a list of peers that cannot be read is an error at the start', () => {
  expect(() => createPeerCheck(['nginx'])).toThrow('"nginx" is not an address')
})

test('what looks internal is not passed on, several Cookie lines are one', () => {
  const { headers } = requestOf(
    raw('/', {
      rawHeaders: [
        'Host',
        'a',
        'X-Middleware-Rewrite',
        'http://evil',
        'x-middleware-subrequest',
        'middleware',
        'Cookie',
        'a=1',
        'cookie',
        'b=2',
      ],
    }),
  )
  expect([...headers]).toEqual([
    ['cookie', 'a=1; b=2'],
    ['host', 'a'],
  ])
})

/** A4: every spelling of /admin, times what stands around it. */
function spellings(): string[] {
  const words = [
    'admin',
    '%61dmin',
    'a%64min',
    'adm%69n',
    '%61%64%6d%69%6e',
    '%61%64%6D%69%6E',
    'admi%6E',
    'ADMIN',
    'Admin',
    '%41dmin',
    '%2561dmin',
    '%252561dmin',
    'admin;x',
    'admin;x=1',
    'admin%3Bx',
    'admin.',
    'admin%2e',
    'admin%20',
    '%20admin',
    'admin%09',
    'admin%00',
    'admin%0a',
    'admin%2f',
    'admin%5c',
    'admin\\',
    'adm\\in',
    'admin%c0%af',
    'admin%ff',
    'ad%ef%bc%8emin',
    '%u0061dmin',
    'admin%',
    'admin%2',
  ]
  const before = [
    '/',
    '//',
    '///',
    '/./',
    '/%2e/',
    '/x/../',
    '/x/%2e%2e/',
    '/x/.%2E/',
    '/../',
    '/%2e%2e/',
    '/..%2f',
    '/x/..%2f',
    '/\\',
    '/%5c',
    '/;/',
    '/.;/',
    '/..;/',
    'http://shop.test/',
    '/http://x/../',
  ]
  const after = ['', '/', '//', '/.', '/x/..', '?a=/', '/?', '#x']
  return before.flatMap((b) => words.flatMap((w) => after.map((a) => b + w + a)))
}

test('every spelling of /admin either is /admin, redirects to it, is another path or 400', () => {
  const all = spellings()
  expect(all.length).toBeGreaterThan(4000)
  let admin = 0
  for (const url of all) {
    const result = normalise(raw(url))
    if (result.kind === 'refused') continue
    if (result.kind === 'redirect') {
      expect(result.location).toMatch(/^\/(?![/\\])/)
      expect(normalise(raw(result.location)).kind).toBe('request')
      continue
    }
    const { pathname } = result.request
    const again = requestOf(raw(pathname))
    expect(again.pathname).toBe(pathname)
    // A layer behind that decodes once more, or resolves as a browser does, must not find another path.
    expect(new URL(pathname, 'http://shop.test').pathname).toBe(pathname)
    const guarded = pathname.split('/').filter(Boolean).map(decodePercent).join('|') === 'admin'
    expect([url, guarded]).toEqual([url, pathname.replace(/\/$/, '') === '/admin'])
    if (guarded) admin++
  }
  expect(admin).toBeGreaterThan(50)
})
