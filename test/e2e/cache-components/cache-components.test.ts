import { expect, test } from 'vitest'
import { browserPath, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

const read = async (path: string, id: string, cookie?: string): Promise<string | undefined> =>
  textOf(await fixture.server.html(path, cookie ? { headers: { cookie } } : {}), id)

async function revalidate(tag: string, profile: unknown): Promise<void> {
  const response = await fixture.server.fetch('/api/revalidate', { method: 'POST', body: JSON.stringify({ tag, profile }) })
  expect(response.status).toBe(204)
}

test('the shell is the same each time, the hole is not', async () => {
  const [one, two] = [await fixture.server.html('/'), await fixture.server.html('/')]
  expect(textOf(one, 'shell')).toBe('shell')
  expect(textOf(one, 'cached')).toBe(textOf(two, 'cached'))
  expect(textOf(one, 'hole')).toBeDefined()
  expect(textOf(one, 'hole')).not.toBe(textOf(two, 'hole'))
})

test.skipIf(!browserPath)('the hole is put into the shell', async () => {
  const page = await openPage(`${fixture.server.origin}/`)
  await page.locator('#hole').waitFor()
  expect(await page.locator('#wait').count()).toBe(0)
  expect(page.errors).toEqual([])
})

test('cacheLife is what Cache-Control says of a page without holes', async () => {
  const { headers } = await fixture.server.fetch('/static')
  expect(headers.get('cache-control')).toBe('s-maxage=3600, stale-while-revalidate=82800')
  expect(headers.get('x-nextjs-stale-time')).toBe('300')
})

test('a page with a hole is kept by nobody', async () => {
  expect((await fixture.server.fetch('/')).headers.get('cache-control')).toMatch(/no-store/)
})

test('arguments are part of the key', async () => {
  const ada = await read('/user', 'user', 'id=ada')
  expect(ada).toMatch(/^ada /)
  expect(await read('/user', 'user', 'id=bo')).toMatch(/^bo /)
  expect(await read('/user', 'user', 'id=ada')).toBe(ada)
})

test('revalidateTag with expire 0 forgets the entry, and only those with the tag', async () => {
  const [ada, bo] = [await read('/user', 'user', 'id=ada'), await read('/user', 'user', 'id=bo')]
  await revalidate('user-ada', { expire: 0 })
  expect(await read('/user', 'user', 'id=ada')).not.toBe(ada)
  expect(await read('/user', 'user', 'id=bo')).toBe(bo)
})

test('revalidateTag with a profile serves the old value once more, and the new one soon', async () => {
  const before = await read('/static', 'cached')
  await revalidate('products', 'max')
  expect(await read('/static', 'cached')).toBe(before)
  await expect.poll(() => read('/static', 'cached'), { timeout: 5_000 }).not.toBe(before)
})
