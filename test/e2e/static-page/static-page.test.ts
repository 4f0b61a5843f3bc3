import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { tags, textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

test('a page that needs no request is served as HTML', async () => {
  const response = await fixture.server.fetch('/')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(textOf(await response.text(), 'title')).toBe('A page that needs no request')
})

test('without a revalidation it may be kept for the longest time', async () => {
  const response = await fixture.server.fetch('/')
  expect(response.headers.get('cache-control')).toMatch(/^s-maxage=31536000/)
  expect(response.headers.get('x-nextjs-stale-time')).toBe('300')
})

test('with a revalidation, Cache-Control says for how long and for how long after that', async () => {
  const response = await fixture.server.fetch('/hourly')
  expect(response.headers.get('cache-control')).toBe('s-maxage=3600, stale-while-revalidate=3600')
})

test('a page made for each request may be kept by nobody', async () => {
  const response = await fixture.server.fetch('/every-time')
  expect(response.headers.get('cache-control')).toMatch(/^private, no-cache, no-store/)
  expect(response.headers.get('x-nextjs-stale-time')).toBeNull()
})

test('the ETag given back is answered with 304 and no body', async () => {
  const first = await fixture.server.http('/')
  const etag = first.headers.get('etag')
  expect(etag).toMatch(/^(W\/)?"[^"]+"$/)
  const second = await fixture.server.http('/', { headers: { 'if-none-match': etag as string } })
  expect(second.status).toBe(304)
  expect(second.body).toHaveLength(0)
  expect(second.headers.get('etag')).toBe(etag)
  expect(second.headers.get('cache-control')).toBe(first.headers.get('cache-control'))
})

test('another ETag is answered in full', async () => {
  const response = await fixture.server.http('/', { headers: { 'if-none-match': '"something-else"' } })
  expect(response.status).toBe(200)
})

test('HEAD gives the headers of GET and no body', async () => {
  const get = await fixture.server.http('/')
  const head = await fixture.server.http('/', { method: 'HEAD' })
  expect(head.status).toBe(200)
  expect(head.body).toHaveLength(0)
  for (const name of ['content-type', 'cache-control', 'etag']) expect(head.headers.get(name)).toBe(get.headers.get(name))
})

test('gzip is used for those who take it, and said in Vary', async () => {
  const plain = await fixture.server.http('/')
  const zipped = await fixture.server.http('/', { headers: { 'accept-encoding': 'gzip' } })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(zipped.headers.get('content-encoding')).toBe('gzip')
  expect(zipped.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
  expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true)
})

test('an unknown path is answered with 404 and a page', async () => {
  const response = await fixture.server.fetch('/nowhere')
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(await response.text()).toContain('This page could not be found')
})

test('a page does not answer POST', async () => {
  const response = await fixture.server.fetch('/', { method: 'POST', body: 'x' })
  expect(response.status).toBe(405)
})

test('files below public are served at the root', async () => {
  const response = await fixture.server.fetch('/robots-of-ours.txt')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
  expect(response.headers.get('cache-control')).toBe('public, max-age=0')
  expect(await response.text()).toBe('hello from public\n')
})

test('part of a file is given on request', async () => {
  const response = await fixture.server.http('/robots-of-ours.txt', { headers: { range: 'bytes=6-9' } })
  expect(response.status).toBe(206)
  expect(response.headers.get('content-range')).toBe('bytes 6-9/18')
  expect(response.text).toBe('from')
})

test('scripts with a hash in their name may be kept for ever', async () => {
  const page = await fixture.server.html('/')
  const [script] = [...page.matchAll(/["'(](\/[\w./~-]+\.js)["')]/g)].map(([, url]) => url)
  expect(script).toBeDefined()
  const response = await fixture.server.fetch(script as string)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/javascript/)
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test('the document has a charset and a viewport unasked', async () => {
  const all = tags(await fixture.server.html('/'), 'meta')
  expect(all).toContainEqual({ charset: 'utf-8' })
  expect(all).toContainEqual({ name: 'viewport', content: 'width=device-width, initial-scale=1' })
})

test.skipIf(!browserPath)('client components come alive in the browser, without an error', async () => {
  const page = await openPage(`${fixture.server.origin}/`)
  await hydrated(page, 'button')
  await page.getByRole('button').click()
  await page.getByText('clicked 1').waitFor()
  expect(page.errors).toEqual([])
})
