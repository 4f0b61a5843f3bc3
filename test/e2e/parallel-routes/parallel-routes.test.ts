import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

async function shown(path: string, ...ids: string[]): Promise<Array<string | undefined>> {
  const html = await fixture.server.html(path)
  return ids.map((id) => textOf(html, id))
}

test('each slot shows its page for the path', async () => {
  expect(await shown('/', 'page', 'side')).toEqual(['home', 'side of home'])
  expect(await shown('/settings', 'page', 'side')).toEqual(['settings', 'side of settings'])
})

test('a slot without a page for the path shows its default', async () => {
  expect(await shown('/photo/2', 'page', 'side')).toEqual(['photo 2 on its own', 'side default'])
})

test('a catch-all in a slot gets the path from its own depth on', async () => {
  expect(await shown('/area/one', 'page', 'beside')).toEqual(['one', '{"rest":["one"]}'])
  expect(await shown('/area/one/7%208', 'page', 'beside')).toEqual(['{"id":"7%208"}', '{"rest":["one","7%208"]}'])
  expect(JSON.parse((await shown('/area/one/7', 'all'))[0] ?? '')).toEqual({ id: '7', rest: ['one', '7'] })
})

test('children have a default, too', async () => {
  expect(await shown('/only-side', 'page', 'side')).toEqual(['default children', 'only the side has this'])
})

test('a slot is no part of the path', async () => {
  expect((await fixture.server.fetch('/@side/settings')).status).toBe(404)
})

test('an interception does not hold for a document request', async () => {
  expect(await shown('/photo/1', 'page', 'modal')).toEqual(['photo 1 on its own', undefined])
})

test.skipIf(!browserPath)('a link to an intercepted path shows it over the page it was clicked on', async () => {
  const page = await openPage(`${fixture.server.origin}/`)
  await hydrated(page, 'a')
  await page.getByText('photo one').click()
  await page.locator('#modal').waitFor()
  expect(await page.locator('#modal').textContent()).toBe('photo 1 over the page')
  expect(await page.locator('#page').textContent()).toBe('home')
  expect(new URL(page.url()).pathname).toBe('/photo/1')

  await page.goBack()
  await page.locator('#modal').waitFor({ state: 'detached' })
  expect(new URL(page.url()).pathname).toBe('/')

  await page.goForward()
  await page.locator('#modal').waitFor()
  await page.reload()
  await page.getByText('photo 1 on its own').waitFor()
  expect(await page.locator('#modal').count()).toBe(0)
  expect(page.errors).toEqual([])
})

test.skipIf(!browserPath)('a slot without a page for the next path keeps what it shows', async () => {
  const page = await openPage(`${fixture.server.origin}/settings`)
  await hydrated(page, 'a')
  await page.getByText('photo one').click()
  await page.waitForURL('**/photo/1')
  await page.locator('#modal').waitFor()
  expect(await page.locator('#side').textContent()).toBe('side of settings')
})

test.skipIf(!browserPath)('what stands behind an intercepted page stays when that is rendered anew', async () => {
  const page = await openPage(`${fixture.server.origin}/`)
  await hydrated(page, 'a')
  await page.getByText('photo one').click()
  const made = page.locator('#made')
  for (const name of ['refresh', 'revalidate']) {
    const before = (await made.textContent()) as string
    await page.getByRole('button', { name }).click()
    await made.filter({ hasNotText: before }).waitFor()
    expect(await page.locator('#modal').textContent()).toBe('photo 1 over the page')
    expect(await page.locator('#page').textContent()).toBe('home')
    expect(await page.locator('#side').textContent()).toBe('side of home')
  }
  expect(page.errors).toEqual([])
})
