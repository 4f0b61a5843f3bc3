import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'

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

test('each id of generateImageMetadata is drawn by the build', async () => {
  expect(fixture.output).toContain('○ /many/icon/small')
  expect(fixture.output).toContain('○ /many/icon/7')
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
  expect(await get('/listed/one/opengraph-image')).toMatchObject({ cache: 'HIT', body: 'one 1' })
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
