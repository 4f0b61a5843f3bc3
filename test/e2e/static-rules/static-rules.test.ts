import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import type { App, Server } from '../../harness/app.ts'
import { textOf } from '../../harness/html.ts'

let app: App
let server: Server
let asked = 0
const origin = createServer((_request, response) => {
  asked++
  response.end(`answer-${asked}`)
})

beforeAll(async () => {
  await new Promise<void>((resolve) => origin.listen(0, '127.0.0.1', resolve))
  const env = { ORIGIN: `http://127.0.0.1:${(origin.address() as AddressInfo).port}` }
  app = await createApp({ fixture: import.meta.dirname })
  await app.build({ env })
  server = await app.start({ env })
})

afterAll(async () => {
  await app?.dispose()
  origin.close()
})

interface Seen {
  readonly status: number
  readonly state: string | null
  readonly control: string | null
  readonly value: string | undefined
}

async function see(path: string, init?: RequestInit): Promise<Seen> {
  const response = await server.fetch(path, init)
  const { headers, status } = response
  return {
    status,
    state: headers.get('x-nextjs-cache'),
    control: headers.get('cache-control'),
    value: textOf(await response.text(), 'value'),
  }
}

const invalidate = (what: { tag?: string; path?: string }): Promise<Response> =>
  server.fetch('/api', { method: 'POST', body: JSON.stringify(what) })

test('static unless something needs a request; timers are waited for', async () => {
  const [one, two] = [await see('/plain'), await see('/plain')]
  expect(one).toEqual(two)
  expect(one).toMatchObject({ state: 'HIT', control: 's-maxage=31536000' })
})

test.each([
  { path: '/cookies', init: { headers: { cookie: 'name=ada' } }, value: /^ada / },
  { path: '/search?q=tide', init: {}, value: /^tide / },
  { path: '/nostore-fetch', init: {}, value: /^answer-/ },
  { path: '/force-dynamic', init: {}, value: /./ },
  { path: '/never', init: {}, value: /./ },
  { path: '/never/inner', init: {}, value: /./ },
  { path: '/forced/inner', init: {}, value: /./ },
])('$path is rendered for each request', async ({ path, init, value }) => {
  const [one, two] = [await see(path, init), await see(path, init)]
  expect(one).toMatchObject({ status: 200, state: null, control: 'private, no-cache, no-store, max-age=0, must-revalidate' })
  expect(one.value).toMatch(value)
  expect(one.value).not.toBe(two.value)
})

test('force-static: request data is empty', async () => {
  const one = await see('/force-static?x=1', { headers: { cookie: 'a=1' } })
  expect(one.value).toMatch(/^0 0 0 /)
  expect(one.value).toBe((await see('/force-static')).value)
})

test('revalidate: the old page once more, then a new one', async () => {
  await see('/revalidate')
  await new Promise((resolve) => setTimeout(resolve, 1200))
  const stale = await see('/revalidate')
  expect(stale.state).toBe('STALE')
  expect(stale.control).toBe('s-maxage=1, stale-while-revalidate=31535999')
  await expect.poll(async () => (await see('/revalidate')).value).not.toBe(stale.value)
})

test("the shortest revalidate of layout, page and fetches is the page's", async () => {
  expect((await see('/nested/inner')).control).toBe('s-maxage=60, stale-while-revalidate=31535940')
  expect((await see('/fetch-lives')).control).toBe('s-maxage=40, stale-while-revalidate=31535960')
  expect((await see('/unstable')).control).toBe('s-maxage=50, stale-while-revalidate=31535950')
})

test('an invalidated fetch is asked for again, the other one is not', async () => {
  const before = await see('/fetch-lives')
  const count = asked
  await invalidate({ tag: 'fetched' })
  const after = await see('/fetch-lives')
  expect(after.state).toBe('MISS')
  expect(after.value).not.toBe(before.value)
  expect(asked).toBe(count + 1)
})

test('the tag of unstable_cache reaches the page', async () => {
  const before = await see('/unstable')
  await invalidate({ tag: 'unstable' })
  expect((await see('/unstable')).value).not.toBe(before.value)
})

test('params that are not listed are made when first visited, then kept', async () => {
  expect((await see('/lazy/one')).state).toBe('HIT')
  for (const path of ['/lazy/two', '/empty/two']) {
    const first = await see(path)
    expect(first).toMatchObject({ status: 200, state: 'MISS', control: 's-maxage=31536000' })
    expect(await see(path)).toEqual({ ...first, state: 'HIT' })
  }
  await invalidate({ path: '/lazy/two' })
  expect((await see('/lazy/two')).state).toBe('MISS')
})

test('dynamicParams = false: others do not exist', async () => {
  expect((await see('/only/one')).status).toBe(200)
  expect(await see('/only/two')).toMatchObject({ status: 404, control: 'private, no-cache, no-store, max-age=0, must-revalidate' })
})
