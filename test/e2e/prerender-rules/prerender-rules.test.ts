import { expect, test } from 'vitest'
import { browserPath, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(import.meta.dirname)

const get = (path: string, init?: RequestInit): Promise<Response> => fixture.server.fetch(path, init)
const html = (path: string, init?: RequestInit): Promise<string> => fixture.server.html(path, init)

test('a page without request data is made once: equal bytes, HIT, a year', async () => {
  const [one, two] = [await get('/static'), await get('/static')]
  expect(await one.text()).toBe(await two.text())
  expect(two.headers.get('x-nextjs-cache')).toBe('HIT')
  expect(two.headers.get('x-nextjs-prerender')).toBeTruthy()
  expect(two.headers.get('cache-control')).toBe('s-maxage=31536000')
  expect(two.headers.get('x-nextjs-stale-time')).toBe('300')
})

test('microtasks, nextTick and setImmediate are part of a static page', async () => {
  expect(textOf(await html('/static'), 'text')).toBe('static 0')
})

test('a page with a hole: fallback first, content after it in the same answer, new each time', async () => {
  const response = await get('/hole')
  expect(response.headers.get('cache-control')).toBe('private, no-cache, no-store, max-age=0, must-revalidate')
  expect(response.headers.get('x-nextjs-postponed')).toBe('1')
  expect(response.headers.get('x-nextjs-prerender')).toBeTruthy()
  expect(response.headers.get('x-nextjs-cache')).toBeNull()
  const text = await response.text()
  expect(textOf(text, 'wait')).toBe('wait')
  expect(textOf(text, 'hole')).toMatch(/^0\.\d+/)
  expect(textOf(await html('/hole'), 'hole')).not.toBe(textOf(text, 'hole'))
})

test('holes are filled in the order in which they are ready', async () => {
  const text = await html('/order')
  expect(text.indexOf('id="after-5"')).toBeGreaterThan(0)
  expect(text.indexOf('id="after-5"')).toBeLessThan(text.indexOf('id="after-400"'))
})

test('loading.tsx counts as the boundary above a page', async () => {
  const text = await html('/loading', { headers: { cookie: 'name=ada' } })
  expect(textOf(text, 'loading')).toBe('loading')
  expect(textOf(text, 'name')).toBe('ada')
})

test('instant = false lets a page block: it is rendered for each request, with its own status', async () => {
  expect(textOf(await html('/instant', { headers: { 'x-name': 'ada' } }), 'name')).toBe('ada')
  // Next.js 16.4.6 answers 200.
  if (!isNext) expect((await get('/instant', { headers: { 'x-name': 'missing' } })).status).toBe(404)
})

test('unstable values are allowed in caches and after request data', async () => {
  const [one, two] = [await html('/after-data'), await html('/after-data')]
  expect(textOf(one, 'frozen')).toBe(textOf(two, 'frozen'))
  expect(textOf(one, 'values')).toMatch(/^0\.\d+ \d+ \d+ \d+ [\da-f-]{36}$/)
  expect(textOf(one, 'values')).not.toBe(textOf(two, 'values'))
})

test('metadata with request data is streamed where the page has a hole', async () => {
  expect(await html('/meta-hole', { headers: { cookie: 'name=ada' } })).toContain('<title>for ada</title>')
})

test('useSearchParams below Suspense: the fallback is in the shell', async () => {
  const text = await html('/search?q=tide')
  expect(textOf(text, 'shell')).toBe('shell')
  expect(textOf(text, 'wait')).toBe('wait')
})

test.skipIf(!browserPath)('useSearchParams below Suspense: the value appears', async () => {
  const page = await openPage(`${fixture.server.origin}/search?q=tide`)
  await expect.poll(() => page.locator('#query').textContent()).toBe('tide')
  expect(page.errors).toEqual([])
})

test('an unstable value of a client component below Suspense is left to the browser', async () => {
  const text = await html('/clientrandom')
  expect(textOf(text, 'wait')).toBe('wait')
  if (!isNext) expect(textOf(text, 'dice')).toBeUndefined()
})

test.skipIf(!browserPath || isNext)('an unstable value of a client component appears in the browser', async () => {
  const page = await openPage(`${fixture.server.origin}/clientrandom`)
  await page.locator('#dice').waitFor()
  expect(page.errors).toEqual([])
})

test('a promise of request data passed down is a hole only where it is awaited', async () => {
  const text = await html('/promise-down', { headers: { cookie: 'name=ada' } })
  expect(textOf(text, 'above')).toBe('above')
  expect(textOf(text, 'outer')).toBeUndefined()
  expect(textOf(text, 'inner')).toBe('inner')
  expect(textOf(text, 'name')).toBe('ada')
})

test('a slot with a hole leaves the other slots in the shell', async () => {
  const text = await html('/slots')
  expect(text.indexOf('id="main"')).toBeLessThan(text.indexOf('id="side-wait"'))
  expect(textOf(text, 'side')).toMatch(/^0\./)
})

test('listed params are whole pages', async () => {
  const response = await get('/prerendered/1/2')
  expect(response.headers.get('x-nextjs-cache')).toBe('HIT')
  expect(textOf(await response.text(), 'b')).toBe('2')
})

test('params that are not listed: a shell in which the known ones stand, then a page of their own', async () => {
  const first = await get('/prerendered/1/9')
  expect(first.headers.get('x-nextjs-postponed')).toBe('1')
  const text = await first.text()
  expect(textOf(text, 'wait-a')).toBeUndefined()
  expect(textOf(text, 'wait-b')).toBe('wait')
  expect(textOf(text, 'b')).toBe('9')
  // Next.js 16.4.6 does so only with partialPrefetching.
  if (!isNext) await expect.poll(async () => (await get('/prerendered/1/9')).headers.get('x-nextjs-cache')).toBe('HIT')
  expect(textOf(await html('/prerendered/7/8'), 'wait-a')).toBe('wait')
})

test('only the outer params listed: their shells are made', async () => {
  expect(textOf(await html('/outer/low/x'), 'wait-a')).toBeUndefined()
  const text = await html('/outer/high/x')
  expect(textOf(text, 'wait-a')).toBe('wait')
  expect([textOf(text, 'a'), textOf(text, 'b')]).toEqual(['high', 'x'])
})

test('listed params awaited without Suspense: others are made whole when first visited', async () => {
  expect(textOf(await html('/listed/two'), 'slug')).toBe('two')
  await expect.poll(async () => (await get('/listed/two')).headers.get('x-nextjs-cache')).toBe('HIT')
})

test('params nobody lists are holes of a shell, for hooks too', async () => {
  const text = await html('/open/5')
  expect([textOf(text, 'wait'), textOf(text, 'wait-client')]).toEqual(['wait', 'wait'])
  expect([textOf(text, 'server'), textOf(text, 'client')]).toEqual(['5', '5 /open/5'])
})

test('unstable_noStore has no effect', async () => {
  expect((await get('/nostore')).headers.get('x-nextjs-cache')).toBe('HIT')
})

test('clients that read only the head get one complete document', async () => {
  const response = await get('/hole', { headers: { 'user-agent': 'Twitterbot/1.0' } })
  expect([...response.headers.keys()].filter((name) => name.startsWith('x-nextjs'))).toEqual([])
  const text = await response.text()
  expect(textOf(text, 'wait')).toBeUndefined()
  expect(textOf(text, 'hole')).toMatch(/^0\./)
  const google = await get('/hole', { headers: { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } })
  expect(textOf(await google.text(), 'wait')).toBe('wait')
})

test('POST to a page is refused', async () => {
  const response = await get('/static', { method: 'POST', body: 'x' })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toContain('GET')
})

test.skipIf(!browserPath)('a shell hydrates with the values it was made of, whatever was refreshed since', async () => {
  for (let visit = 0; visit < 3; visit++) {
    await html('/hydrate')
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const page = await openPage(`${fixture.server.origin}/hydrate`)
    await page.locator('#hole').waitFor()
    await page.locator('#shown').click()
    const hole = await page.locator('#hole').textContent()
    await expect.poll(() => page.locator('#shown').textContent()).toBe(`${hole} 1`)
    expect(page.errors).toEqual([])
  }
})
