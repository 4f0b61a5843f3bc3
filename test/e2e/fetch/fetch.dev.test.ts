import path from 'node:path'
import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'
import { startOrigin } from './origin.ts'

const origin = await startOrigin()
const fixture = serveFixture(path.join(import.meta.dirname, 'legacy'), { mode: 'dev', env: { ORIGIN: origin.url } })

async function ask(u: string, o: object, headers: Record<string, string> = {}): Promise<unknown> {
  const query = new URLSearchParams({ u, o: JSON.stringify(o) })
  return JSON.parse(textOf(await fixture.server.html(`/ask?${query}`, { headers }), 'answers') ?? 'null')
}

test('what says nothing is asked for on every request', async () => {
  await fixture.server.html('/static/plain')
  const before = origin.count('/plain')
  await fixture.server.html('/static/plain')
  expect(origin.count('/plain')).toBe(before + 1)
})

test('force-cache holds, a hard reload asks the origin', async () => {
  const options = { cache: 'force-cache', next: { revalidate: 3_600, tags: ['x'] } }
  expect(await ask('/kept', options)).toEqual(['200 GET /kept #1'])
  expect(await ask('/kept', options)).toEqual(['200 GET /kept #1'])
  expect(await ask('/kept', options, { 'cache-control': 'no-cache' })).toEqual(['200 GET /kept #2'])
  expect(await ask('/kept', options, { 'cache-control': 'no-cache' })).toEqual(['200 GET /kept #3'])
})

test('conflicting options are both ignored, and the terminal says so', async () => {
  await ask('/conflict', { cache: 'no-store', next: { revalidate: 3_600 } })
  await ask('/conflict', { cache: 'no-store', next: { revalidate: 3_600 } })
  expect(origin.count('/conflict')).toBe(2)
  if (!isNext)
    await fixture.server.waitForLog(/\/conflict on \/ask specified "cache: no-store" and "revalidate: 3600", only one should be specified/)
})

test.skipIf(!browserPath)('an edit reuses the answers, a reload asks again', async () => {
  const page = await openPage(`${fixture.server.origin}/hot`)
  await hydrated(page, 'body')
  const answers = await page.locator('#answers').textContent()
  const counts = (): number[] => ['/hot-plain', '/hot-never'].map(origin.count)
  const before = counts()
  await page.evaluate(() => Reflect.set(window, 'still', 'here'))
  fixture.app.edit('app/hot/page.tsx', (code) => code.replace('first version', 'second version'))
  await page.locator('#version', { hasText: 'second version' }).waitFor()
  expect(await page.evaluate(() => Reflect.get(window, 'still'))).toBe('here')
  expect(await page.locator('#answers').textContent()).toBe(answers)
  expect(counts()).toEqual(before)
  await page.reload()
  expect(await page.locator('#answers').textContent()).not.toBe(answers)
  expect(counts()).toEqual(before.map((count) => count + 1))
})
