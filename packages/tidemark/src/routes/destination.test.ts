import fc from 'fast-check'
import { expect, test } from 'vitest'
import { destinationNames, fillDestination, fillText } from './destination.ts'

const query = new URLSearchParams('z=1')

test('parameters of the path go where the destination names them', () => {
  expect(fillDestination('/new/:slug', { slug: 'a%20b' })).toBe('/new/a%20b')
  expect(fillDestination('/new/:path*', { path: ['a', 'b'] })).toBe('/new/a/b')
  expect(fillDestination('/new/:path*', { path: [] })).toBe('/new')
  expect(fillDestination('/new/:page?', { page: '' })).toBe('/new')
  expect(fillDestination('/a/:x(\\d+)/b-:y.html', { x: '1', y: '2' })).toBe('/a/1/b-2.html')
  expect(fillDestination('/n{-:x}*/z', { x: ['1', '2'] })).toBe('/n-1-2/z')
  expect(fillDestination('/photo(big)/:id', { id: '1' })).toBe('/photo(big)/1')
  expect(fillDestination('/', {})).toBe('/')
})

test('the query of the request is kept, that of the destination wins', () => {
  expect(fillDestination('/new?k=:slug', { slug: 'a%20b' }, { query })).toBe('/new?z=1&k=a%20b')
  expect(fillDestination('/new?z=2&flag', {}, { query })).toBe('/new?z=2&flag')
  expect(fillDestination('/many?path=:path*', { path: ['a', 'b'] })).toBe('/many?path=a/b')
  expect(fillDestination('/new', {}, { query: new URLSearchParams('a=1&a=2&b=x y') })).toBe('/new?a=1&a=2&b=x%20y')
})

test('a rewrite takes along what its path does not use', () => {
  const append = { query, appendParams: true }
  expect(fillDestination('/q', { a: '1', path: ['c', 'd'], none: '' }, append)).toBe('/q?z=1&a=1&path=c&path=d')
  expect(fillDestination('/q?a=own', { a: '1', b: '2' }, append)).toBe('/q?z=1&b=2&a=own')
  expect(fillDestination('/q/:a', { a: '1', b: '2' }, append)).toBe('/q/1?z=1')
  expect(fillDestination('https://:b.test/q', { a: '1', b: 'x' }, append)).toBe('https://x.test/q?z=1')
})

test('another origin and a fragment are filled, too', () => {
  expect(fillDestination('https://:sub.example.com:8080/:path*?a=:sub#part-:sub', { sub: 'foo', path: ['x'] })).toBe(
    'https://foo.example.com:8080/x?a=foo#part-foo',
  )
  expect(fillDestination('https://elsewhere.test', {}, { query })).toBe('https://elsewhere.test?z=1')
})

test.each(['evil.com/', 'a%2Fb', 'user@evil', 'a:80', '', '.', 'a..', '-', 'ü', '%00'])('%j cannot be in a host name', (sub) => {
  expect(() => fillDestination('https://:sub.example.com/', { sub })).toThrow(
    expect.objectContaining({ code: 'TM_ROUTE_DESTINATION_INVALID' }),
  )
})

test('what is filled in begins no host, no query and no path upwards', () => {
  expect(fillDestination('/:to', { to: '/evil.com' })).toBe('/evil.com')
  expect(fillDestination('/:to', { to: '\\evil.com' })).toBe('/%5Cevil.com')
  expect(fillDestination('/a/:to', { to: 'x?b=1#c' })).toBe('/a/x%3Fb=1%23c')
  expect(fillDestination('/a/:to/z', { to: '../../b/./%2e%2E/c' })).toBe('/a/b/c/z')
  expect(fillDestination('/a?b=:to', { to: 'x&admin=1#y' })).toBe('/a?b=x%26admin%3D1%23y')
  expect(fillDestination('/a/:to', { to: 'x\r\ny ü' })).toBe('/a/x%0D%0Ay%20%C3%BC')
})

test('whatever is filled in, the answer stays below the destination', () => {
  const value = fc.string({
    unit: fc.constantFrom('/', '\\', '.', '%', '2', 'e', 'E', 'f', '?', '#', '@', ':', 'a', '\n', '\t', 'ü', '&', '='),
    maxLength: 12,
  })
  fc.assert(
    fc.property(value, fc.array(value, { maxLength: 4 }), (one, many) => {
      const url = new URL(fillDestination('/base/:one/x/:many*?q=:one', { one, many }), 'http://host')
      expect(url.origin).toBe('http://host')
      expect(url.pathname).toMatch(/^\/base\//)
      expect([...url.searchParams.keys()]).toEqual(['q'])
      expect(url.hash).toBe('')
    }),
    { numRuns: 2000 },
  )
})

test('a parameter without a value, or a path that cannot be read, is refused', () => {
  for (const destination of ['/new/:slug', '/a/:', '/a/*', '/:toString']) {
    expect(() => fillDestination(destination, {})).toThrow(expect.objectContaining({ code: 'TM_ROUTE_DESTINATION_INVALID' }))
  }
})

test('a destination tells which parameters its path needs', () => {
  expect(destinationNames('https://x.test/:a/:b*/c(d)?q=:e')).toEqual(['a', 'b'])
})

test('headers are filled with what is a parameter, and only with that', () => {
  expect(fillText('is :slug', { slug: 'one' })).toBe('is one')
  expect(fillText('x-:slug', { slug: 'one' })).toBe('x-one')
  expect(fillText(':path*', { path: ['a', 'b'] })).toBe('a/b')
  expect(fillText(":slugs https://x:443 :9 'self'", { slug: 'one' })).toBe(":slugs https://x:443 :9 'self'")
  expect(fillText('v=:slug', { slug: 'a\r\nset-cookie: x\u{1f4a7}' })).toBe('v=a%0D%0Aset-cookie: x%F0%9F%92%A7')
})
