import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { meta } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(import.meta.dirname)

interface Got {
  readonly status: number
  readonly cache: string | null
  readonly body: string
}

async function get(path: string, init?: RequestInit): Promise<Got> {
  const response = await fixture.server.fetch(path, init)
  return { status: response.status, cache: response.headers.get('x-nextjs-cache'), body: await response.text() }
}

test('an icon without params is drawn by the build', async () => {
  const response = await fixture.server.fetch('/icon')
  expect(response.status).toBe(200)
  expect(response.headers.get('x-nextjs-cache')).toBe('HIT')
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(bytes.readUInt32BE(16)).toBe(32)
})

test('an image tells what it answers to', async () => {
  const options = await fixture.server.fetch('/icon', { method: 'OPTIONS' })
  expect([options.status, options.headers.get('allow'), await options.text()]).toEqual([204, 'GET, HEAD, OPTIONS', ''])
  expect((await fixture.server.fetch('/icon', { method: 'POST' })).status).toBe(405)
})

test('each id of generateImageMetadata is drawn by the build', async () => {
  if (!isNext) for (const path of ['/many/icon/small', '/many/icon/7']) expect(fixture.output).toContain(`○ ${path}`)
  const first = await get('/many/icon/small')
  expect(first).toMatchObject({ status: 200, cache: 'HIT' })
  expect(await get('/many/icon/small')).toEqual(first)
})

test('an id that no image has is a 404, and the image function is not run', async () => {
  expect(await get('/many/icon/other')).toMatchObject({ status: 404, body: 'Not Found' })
  expect((await get('/many/icon')).status).toBe(404)
  expect(fixture.server.log()).not.toContain('drawn: other')
})

test('below params that nobody lists an image is made for each request', async () => {
  const first = await get('/each/a/opengraph-image')
  expect(first).toMatchObject({ status: 200, cache: null })
  expect((await get('/each/a/opengraph-image')).body).not.toBe(first.body)
})

test('the params that its own generateStaticParams lists are made by the build, others when first asked for', async () => {
  expect(await get('/listed/one/opengraph-image')).toMatchObject({ cache: 'HIT', body: expect.stringMatching(/^one \d$/) })
  const first = await get('/listed/two/opengraph-image')
  expect(first.cache).toBe('MISS')
  expect(await get('/listed/two/opengraph-image')).toMatchObject({ cache: 'HIT', body: first.body })
})

test('with generateImageMetadata below params an image is made when first asked for', async () => {
  const first = await get('/several/a/opengraph-image/a-1')
  expect(first).toMatchObject({ status: 200, cache: 'MISS' })
  expect(await get('/several/a/opengraph-image/a-1')).toMatchObject({ cache: 'HIT', body: first.body })
  expect((await get('/several/a/opengraph-image/b-1')).status).toBe(404)
})

test('an image may depend on the visitor', async () => {
  expect(await get('/personal/icon', { headers: { cookie: 'who=me' } })).toMatchObject({ cache: null, body: 'for me' })
  expect(await get('/personal/icon')).toMatchObject({ cache: null, body: 'for nobody' })
})

test('an image that fails is a 500 that tells nothing', async () => {
  const got = await get('/failing/x/icon')
  expect(got.status).toBe(500)
  expect(got.body).not.toContain('secret')
  expect(fixture.server.log()).toContain('a secret of the icon')
})

test('a sitemap lives as long as the cached function it reads, and is made anew with it', async () => {
  const before = await get('/sitemap.xml')
  expect(before).toMatchObject({ status: 200, cache: 'HIT' })
  expect(await get('/sitemap.xml')).toEqual(before)
  await fixture.server.fetch('/invalidate?tag=pages', { method: 'POST' })
  const after = await get('/sitemap.xml')
  expect(after.cache).toBe('MISS')
  expect(after.body).not.toBe(before.body)
})

test('sitemaps with ids, and robots, are made by the build', async () => {
  expect(await get('/products/sitemap/1.xml')).toMatchObject({ status: 200, cache: 'HIT' })
  expect((await get('/products/sitemap/2.xml')).status).toBe(404)
  expect(await get('/robots.txt')).toMatchObject({ status: 200, cache: 'HIT', body: 'User-Agent: *\nDisallow: /private\n\n' })
})

// Next.js 16.4.6 makes them when they are first asked for.
test.skipIf(isNext)('the ids of the params that its own generateStaticParams lists are made by the build', async () => {
  for (const path of ['/ready/one/icon/one-a', '/ready/one/icon/2', '/ready/two/icon/two-a']) {
    expect(await get(path)).toMatchObject({ status: 200, cache: 'HIT' })
  }
  expect((await get('/ready/one/icon/two-a')).status).toBe(404)
  expect(await get('/ready/three/icon/three-a')).toMatchObject({ status: 200, cache: 'MISS' })
})

test('an image made on demand has the lifetime of what it reads', async () => {
  const first = await fixture.server.fetch('/products/new/opengraph-image/0')
  expect(first.headers.get('cache-control')).toBe('s-maxage=700, stale-while-revalidate=3300')
  expect(first.headers.get('x-nextjs-cache')).toBe('MISS')
  const again = await fixture.server.fetch('/products/new/opengraph-image/0?hash')
  expect([again.headers.get('cache-control'), again.headers.get('x-nextjs-cache')]).toEqual([first.headers.get('cache-control'), 'HIT'])
  expect(await again.text()).toBe(await first.text())
})

test('and its tags: it is made anew when one of them is invalidated', async () => {
  const before = await get('/products/1/opengraph-image/0')
  await fixture.server.fetch('/invalidate?tag=caption-2', { method: 'POST' })
  expect((await get('/products/1/opengraph-image/0')).body).toBe(before.body)
  await fixture.server.fetch('/invalidate?tag=caption-1', { method: 'POST' })
  const after = await get('/products/1/opengraph-image/0')
  expect([after.cache, after.body === before.body]).toEqual(['MISS', false])
})

test('what generateImageMetadata reads belongs to the page: its tags are made anew with it', async () => {
  const alt = async (): Promise<string | undefined> => meta(await fixture.server.html('/products/1'), 'og:image:alt')
  const before = await alt()
  expect(before).toMatch(/^1, list 0\.\d+$/)
  expect(await alt()).toBe(before)
  await fixture.server.fetch('/invalidate?tag=images-1', { method: 'POST' })
  await fixture.server.html('/products/1')
  expect(await alt()).not.toBe(before)
})

// Next.js sends no entity tag.
test.skipIf(isNext)('an image that a browser still has is not sent again, whatever its query', async () => {
  for (const path of ['/icon', '/robots.txt', '/many/icon/small']) {
    await get(path)
    const ready = await fixture.server.fetch(`${path}?a1b2c3`)
    const etag = ready.headers.get('etag')
    expect(etag).toMatch(/^"[\w-]+"$/)
    const unchanged = await fixture.server.fetch(`${path}?d4e5f6`, { headers: { 'if-none-match': etag ?? '' } })
    expect([unchanged.status, await unchanged.text()]).toEqual([304, ''])
  }
})
