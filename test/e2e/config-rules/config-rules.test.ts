import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(import.meta.dirname)

async function redirected(path: string): Promise<[number, string | null]> {
  const response = await fixture.server.fetch(path)
  return [response.status, response.headers.get('location')]
}

async function page(path: string, headers: Record<string, string> = {}): Promise<string | undefined> {
  return textOf(await fixture.server.html(path, { headers }), 'page')
}

test('a redirect is 308 or 307, or what statusCode says', async () => {
  expect(await redirected('/old')).toEqual([308, '/blog/new'])
  expect(await redirected('/soon/x')).toEqual([307, '/blog/x'])
  expect(await redirected('/number/12')).toEqual([301, '/blog/12'])
})

test('a pattern that does not match does not redirect', async () => {
  expect((await fixture.server.fetch('/number/x', { headers: { 'x-strict': '1' } })).status).toBe(404)
})

test('a redirect keeps the query', async () => {
  expect(await redirected('/old?a=1&b=2')).toEqual([308, '/blog/new?a=1&b=2'])
})

test('several segments go where the destination names them', async () => {
  expect(await redirected('/many/a/b')).toEqual([307, '/blog/many?path=a/b'])
})

test('a redirect can lead elsewhere', async () => {
  expect(await redirected('/away')).toEqual([307, 'https://elsewhere.test/x'])
})

test('a condition can name a part for the destination', async () => {
  const [status, place] = await redirected('/tenant?t=acme')
  expect(status).toBe(307)
  expect(place).toMatch(/^\/blog\/acme(\?t=acme)?$/)
})

test('a redirect that a cookie decides is for no cache to keep, and none has the headers of the configuration', async () => {
  const { status, headers } = await fixture.server.fetch('/members', { headers: { cookie: 'member=1' } })
  expect([status, headers.get('location')]).toEqual([308, '/blog/inside'])
  if (!isNext) expect(headers.get('cache-control')).toContain('no-store')
  const plain = (await fixture.server.fetch('/old')).headers
  expect([plain.get('cache-control'), plain.get('x-two')]).toEqual([null, null])
})

test('rewrites after files come when no page is there', async () => {
  expect(await page('/both')).toBe('the page itself')
  expect(await page('/articles/one')).toBe('one')
})

test('rewrites before files come first', async () => {
  expect(await page('/both', { 'x-take': 'other' })).toBe('instead')
  expect(await page('/file.txt', { cookie: 'swap=1' })).toBe('swapped')
})

test('params that the destination does not use go into its query', async () => {
  const html = await fixture.server.html('/params/1/2?own=3')
  expect(JSON.parse(textOf(html, 'query') ?? '')).toEqual({ own: '3', a: '1', b: '2' })
})

test('a rewrite goes on where the one before led to nothing', async () => {
  expect(await page('/chain/x')).toBe('linked')
})

test('a rewrite can lead to a file', async () => {
  const response = await fixture.server.fetch('/a-file')
  expect([response.status, await response.text()]).toEqual([200, fixture.app.read('public/file.txt')])
})

test('the fallback comes last', async () => {
  expect(await page('/anything/else')).toBe('fallback')
})

test('headers are set where their source matches, with its params; the last one wins', async () => {
  const { headers } = await fixture.server.fetch('/blog/one')
  expect(headers.get('x-slug')).toBe('is one')
  expect(headers.get('x-two')).toBe('second')
  expect(headers.get('content-security-policy')).toBe("default-src 'self'")
})

test('a header of the configuration stands instead of that of a page or a handler, cookies beside theirs', async () => {
  expect((await fixture.server.fetch('/blog/shared')).headers.get('cache-control')).toBe('public, max-age=7')
  const { headers } = await fixture.server.fetch('/api/own')
  expect(headers.get('x-own')).toBe('of the configuration')
  expect(headers.getSetCookie()).toEqual(['configured=1', 'handled=1'])
})

test.skipIf(isNext)('what is not found is for nobody to keep, whatever the configuration says of the path', async () => {
  const { status, headers } = await fixture.server.fetch('/gone/1')
  expect([status, headers.get('cache-control')]).toEqual([404, 'private, no-cache, no-store, max-age=0, must-revalidate'])
})

test('a file that is not in the browser bundle is missed in plain text', async () => {
  const response = await fixture.server.fetch('/_next/static/chunks/none.js', { headers: { 'x-strict': '1' } })
  expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([404, 'text/plain'])
})

test('headers hold for files and for what is not found', async () => {
  expect((await fixture.server.fetch('/file.txt')).headers.get('cache-control')).toBe('public, max-age=60')
  const missing = await fixture.server.fetch('/nowhere', { headers: { 'x-strict': '1' } })
  expect([missing.status, missing.headers.get('x-two')]).toEqual([404, 'second'])
})

test('poweredByHeader: false leaves it out', async () => {
  expect((await fixture.server.fetch('/')).headers.get('x-powered-by')).toBeNull()
})
