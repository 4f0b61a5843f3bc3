import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { meta } from '../../harness/html.ts'
import { startOrigin } from '../fetch/origin.ts'

const origin = await startOrigin()
const fixture = serveFixture(import.meta.dirname, { env: { ORIGIN: origin.url } })

interface Got {
  readonly status: number
  readonly cache: string | null
  readonly control: string | null
  readonly body: string
}

async function get(path: string, init?: RequestInit): Promise<Got> {
  const response = await fixture.server.fetch(path, init)
  const { headers, status } = response
  return { status, cache: headers.get('x-nextjs-cache'), control: headers.get('cache-control'), body: await response.text() }
}

test('revalidate of an image module is the lifetime of its images', async () => {
  const first = await get('/timed/icon/a')
  expect(first).toMatchObject({ cache: 'HIT', control: 's-maxage=30, stale-while-revalidate=31535970' })
  expect((await get('/timed/icon/a')).body).toBe(first.body)
})

test("with dynamic = 'force-dynamic' an image is made for each request", async () => {
  const first = await get('/forced/icon/a')
  expect(first).toMatchObject({ status: 200, cache: null })
  expect((await get('/forced/icon/a')).body).not.toBe(first.body)
  expect((await get('/forced/icon/b')).status).toBe(404)
})

test("with dynamic = 'force-static' an image knows nothing of the request", async () => {
  expect(await get('/static/icon', { headers: { who: 'me' } })).toMatchObject({ cache: 'HIT', body: 'for nobody' })
})

test('with dynamicParams = false there are no images but those of the listed params', async () => {
  expect(await get('/listed/one/icon')).toMatchObject({ status: 200, cache: 'HIT', body: 'one' })
  expect((await get('/listed/two/icon')).status).toBe(404)
})

test('an image has the lifetime and the tags of its fetches', async () => {
  const first = await get('/fetched/1/opengraph-image/0')
  expect(first).toMatchObject({
    status: 200,
    cache: 'MISS',
    control: 's-maxage=100, stale-while-revalidate=31535900',
    body: 'GET /text-1 #1',
  })
  expect(await get('/fetched/1/opengraph-image/0')).toMatchObject({ cache: 'HIT', body: first.body })
  await fixture.server.fetch('/invalidate?tag=text', { method: 'POST' })
  expect(await get('/fetched/1/opengraph-image/0')).toMatchObject({ cache: 'MISS', body: 'GET /text-1 #2' })
})

test('a page has the tags of what its generateImageMetadata fetches', async () => {
  const alt = async (): Promise<string | undefined> => meta(await fixture.server.html('/fetched/1'), 'og:image:alt')
  const before = await alt()
  expect(before).toMatch(/^GET \/list-1 #\d+$/)
  expect(await alt()).toBe(before)
  await fixture.server.fetch('/invalidate?tag=list', { method: 'POST' })
  await alt()
  expect(await alt()).not.toBe(before)
})
