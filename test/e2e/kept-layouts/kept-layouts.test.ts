import { describe, expect, test } from 'vitest'
import { browserPath, hydrated, openPage, type BrowserPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname)
const PAYLOAD = '/_tidemark/page'

const renders = async () => Number(await (await fixture.server.fetch('/renders')).json())
const ask = async (path: string, held?: string) =>
  (await fixture.server.fetch(PAYLOAD + path, { headers: held === undefined ? {} : { 'x-tidemark-held': held } })).text()

test('a payload leaves out the layouts that the browser says it holds, and nothing else', async () => {
  const before = await renders()
  const whole = await ask('/area/one')
  expect(await renders()).toBe(before + 1)
  const rest = await ask('/area/one', '%2F,%2F%2Farea,%2F%2Farea%2Fone,%2F%2Farea%2Fone%2F%24page')
  expect(await renders()).toBe(before + 1)
  expect(rest).toContain('"one"')
  expect(rest).not.toContain('"section"')
  expect(rest.length).toBeLessThan(whole.length)
  // What nobody holds, or is no list at all, is not left out.
  for (const held of ['', '%', ',,%2Felsewhere,__proto__']) expect(await ask('/area/one', held)).toContain('"section"')
  expect(await renders()).toBe(before + 4)
})

test('a document is whole, whatever is said to be held', async () => {
  const response = await fixture.server.fetch('/area/one', { headers: { 'x-tidemark-held': '%2F,%2F%2Farea' } })
  expect(await response.text()).toContain('<section>')
})

describe.skipIf(!browserPath)('in the browser', () => {
  async function open(path: string): Promise<BrowserPage> {
    const page = await openPage(`${fixture.server.origin}${path}`)
    await hydrated(page, 'a')
    return page
  }

  async function follow(page: BrowserPage, path: string, title: string): Promise<void> {
    await page.getByRole('link', { name: `to ${path}`, exact: true }).click()
    await page.getByRole('heading', { name: title }).waitFor()
  }

  test('a layout that stays is not rendered again, one that was left is', async () => {
    const page = await open('/area/one')
    const before = await renders()
    await page.getByRole('button', { name: 'count 0' }).click()
    await follow(page, '/area/two', 'two')
    await follow(page, '/area/one', 'one')
    await page.getByRole('button', { name: 'count 1' }).waitFor()
    expect(await renders()).toBe(before)
    await follow(page, '/', 'home')
    await follow(page, '/area/two', 'two')
    expect(await renders()).toBe(before + 1)
    await page.locator('#render', { hasText: String(before + 1) }).waitFor()
    expect(page.errors).toEqual([])
  })

  test('back to a page whose layout is no longer shown', async () => {
    const page = await open('/area/one')
    await follow(page, '/area/two', 'two')
    await follow(page, '/', 'home')
    await page.goBack()
    await page.getByRole('heading', { name: 'two' }).waitFor()
    await page.locator('#render').waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'one' }).waitFor()
    await page.locator('#render').waitFor()
    expect(page.errors).toEqual([])
  })

  test('a refresh renders all of it', async () => {
    const page = await open('/area/one')
    await follow(page, '/area/two', 'two')
    for (const name of ['refresh', 'act']) {
      const before = await renders()
      await page.getByRole('button', { name }).click()
      await page.locator('#render', { hasText: String(before + 1) }).waitFor()
    }
    expect(page.errors).toEqual([])
  })
})
