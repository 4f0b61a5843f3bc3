import { expect, test } from 'vitest'
import { NextURL } from './next-url.ts'

const docs = { nextConfig: { basePath: '/docs' } }

test('the pathname is without basePath, the href with it', () => {
  const url = new NextURL('http://a.test/docs/guide?q=1#h', docs)
  expect(url.pathname).toBe('/guide')
  expect(url.basePath).toBe('/docs')
  expect(url.href).toBe('http://a.test/docs/guide?q=1#h')
  url.pathname = '/other'
  expect(String(url)).toBe('http://a.test/docs/other?q=1#h')
  expect(JSON.stringify({ url })).toBe('{"url":"http://a.test/docs/other?q=1#h"}')
})

test.each([
  ['http://a.test/docs', '/', 'http://a.test/docs'],
  ['http://a.test/docsify', '/docsify', 'http://a.test/docsify'],
  ['http://a.test/', '/', 'http://a.test/'],
  ['http://a.test/docs/x/', '/x/', 'http://a.test/docs/x/'],
])('%s has the pathname %s and comes back as %s', (input, pathname, href) => {
  const url = new NextURL(input, docs)
  expect(url.pathname).toBe(pathname)
  expect(url.href).toBe(href)
})

test('the trailing slash of the request is kept for a new pathname', () => {
  const url = new NextURL('http://a.test/a/')
  url.pathname = '/b'
  expect(url.href).toBe('http://a.test/b/')
  const plain = new NextURL('http://a.test/a')
  plain.pathname = '/b/'
  expect(plain.href).toBe('http://a.test/b')
})

test('a clone is independent and keeps basePath', () => {
  const url = new NextURL('http://a.test/docs/a', docs)
  const clone = url.clone()
  clone.pathname = '/b'
  clone.searchParams.set('x', '1')
  expect(url.href).toBe('http://a.test/docs/a')
  expect(clone.href).toBe('http://a.test/docs/b?x=1')
})

test('it resolves against a base and serves as one', () => {
  expect(new NextURL('/x?y', 'http://a.test').href).toBe('http://a.test/x?y')
  expect(new URL('/login', new NextURL('http://a.test/p') as unknown as URL).href).toBe('http://a.test/login')
  expect(() => new NextURL('/x')).toThrow(TypeError)
})

test('every part can be read and set', () => {
  const url = new NextURL('https://u:p@a.test:8443/x?q=1#h')
  expect([url.protocol, url.username, url.password, url.host, url.hostname, url.port, url.origin, url.search, url.hash]).toEqual([
    'https:',
    'u',
    'p',
    'a.test:8443',
    'a.test',
    '8443',
    'https://a.test:8443',
    '?q=1',
    '#h',
  ])
  url.host = 'b.test'
  url.port = '90'
  url.protocol = 'http:'
  url.search = '?z'
  url.hash = ''
  url.username = ''
  url.password = ''
  expect(url.href).toBe('http://b.test:90/x?z')
  url.href = 'http://c.test/d'
  expect(url.pathname).toBe('/d')
})
