import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname)

interface Got {
  readonly status: number
  readonly cache: string | null
  readonly control: string | null
  readonly body: string
}

async function get(path: string, init?: RequestInit): Promise<Got> {
  const response = await fixture.server.fetch(path, init)
  const { headers } = response
  return {
    status: response.status,
    cache: headers.get('x-nextjs-cache'),
    control: headers.get('cache-control'),
    body: await response.text(),
  }
}

for (const path of ['/api/plain', '/api/stream']) {
  test(`${path} touches nothing of a request: it was run by the build`, async () => {
    const first = await get(path)
    expect(first).toMatchObject({ status: 200, cache: 'HIT', control: 's-maxage=31536000' })
    expect(await get(path)).toEqual(first)
  })
}

test('a cached function that is done one task later is no I/O of the handler', async () => {
  const first = await get('/api/quick')
  expect(first).toMatchObject({ status: 200, cache: 'HIT', control: 's-maxage=31536000' })
  expect(await get('/api/quick')).toEqual(first)
})

test('the path is no datum of the request', async () => {
  expect(JSON.parse((await get('/api/plain')).body)).toMatchObject({ pathname: '/api/plain' })
})

for (const name of ['url', 'caught', 'now', 'random', 'timer', 'slow-stream', 'with-post', 'brief', 'down']) {
  test(`/api/${name} is run for each request, and nothing is said about caching`, async () => {
    const first = await get(`/api/${name}`)
    expect([first.cache, first.control]).toEqual([null, null])
    if (name === 'brief') return
    await new Promise((resolve) => setTimeout(resolve, 2))
    expect((await get(`/api/${name}`)).body).not.toBe(first.body)
  })
}

test('one that sets a cookie is run for each request, and no cache in between may keep it', async () => {
  const first = await get('/api/cookie')
  expect(first.cache).toBeNull()
  expect(first.control).toContain('no-store')
  expect((await get('/api/cookie')).body).not.toBe(first.body)
})

test('a handler that reads a cached function lives as long as it', async () => {
  const response = await fixture.server.fetch('/api/cached')
  expect(response.headers.get('cache-control')).toBe('s-maxage=3600, stale-while-revalidate=82800')
  expect(response.headers.get('x-own')).toBe('kept')
})

test('its tags are the cached function’s: an invalidation makes it anew', async () => {
  const before = await get('/api/cached')
  expect((await get('/api/cached')).body).toBe(before.body)
  await fixture.server.fetch('/invalidate?tag=value', { method: 'POST' })
  const after = await get('/api/cached')
  expect(after).toMatchObject({ status: 200, cache: 'MISS' })
  expect(after.body).not.toBe(before.body)
  expect(await get('/api/cached')).toMatchObject({ cache: 'HIT', body: after.body })
})

test('revalidatePath makes it anew', async () => {
  await fixture.server.fetch('/invalidate?path=/api/plain', { method: 'POST' })
  const before = await get('/api/plain')
  await fixture.server.fetch('/invalidate?path=/api/plain', { method: 'POST' })
  const after = await get('/api/plain')
  expect(after.cache).toBe('MISS')
  expect(after.body).not.toBe(before.body)
})

test('past revalidate the old answer is given once more while it is refreshed', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1200))
  const first = await get('/api/renewed')
  expect(first).toMatchObject({ cache: 'STALE', control: 's-maxage=1, stale-while-revalidate=599' })
  await expect.poll(async () => (await get('/api/renewed')).body, { timeout: 5000 }).not.toBe(first.body)
})

test('listed params are made by the build', async () => {
  expect(await get('/api/items/one')).toMatchObject({ cache: 'HIT', body: '{"id":"one","calls":1}' })
  expect(await get('/api/items/two%20words')).toMatchObject({ cache: 'HIT', body: '{"id":"two words","calls":1}' })
})

test('others are made when first asked for', async () => {
  expect(await get('/api/items/three')).toMatchObject({ cache: 'MISS', body: '{"id":"three","calls":1}' })
  expect(await get('/api/items/three')).toMatchObject({ cache: 'HIT', body: '{"id":"three","calls":1}' })
})

test('params that nobody lists are a datum of the request', async () => {
  expect(await get('/api/unlisted/x')).toMatchObject({ cache: null, control: null })
  expect((await get('/api/unlisted/x')).body).not.toBe((await get('/api/unlisted/x')).body)
})

test('notFound() is kept as a 404', async () => {
  expect(await get('/api/gone')).toEqual({ status: 404, cache: 'HIT', control: 's-maxage=31536000', body: '' })
})

test('what the handler says of caching holds', async () => {
  expect(await get('/api/own-control')).toMatchObject({ cache: 'HIT', control: 'public, max-age=7', body: 'mine' })
})

test('HEAD has the headers of GET and no body', async () => {
  const response = await fixture.server.http('/api/plain', { method: 'HEAD' })
  expect(response.status).toBe(200)
  expect(response.headers.get('x-nextjs-cache')).toBe('HIT')
  expect(response.body).toHaveLength(0)
})

test('a draft is run for its reader alone', async () => {
  const entered = await fixture.server.fetch('/api/draft', { method: 'POST' })
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const draft = await get('/api/plain', { headers: { cookie } })
  expect([draft.cache, draft.control]).toEqual([null, 'private, no-cache, no-store, max-age=0, must-revalidate'])
  expect((await get('/api/plain')).cache).toBe('HIT')
})

test('the build names what it has made, and why not', () => {
  expect(fixture.output).toMatch(/○ \/api\/plain/)
  expect(fixture.output).toMatch(/○ \/api\/cached .*1h +1d +cacheLife\("hours"\)/)
  expect(fixture.output).toMatch(/ƒ \/api\/url\s+request\.url/)
  expect(fixture.output).toMatch(/ƒ \/api\/now\s+Date\.now\(\)/)
})
