import { describe, expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import type { BrowserPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(import.meta.dirname)

const heading = (page: BrowserPage, text: string) => page.getByRole('heading', { name: text, exact: true }).waitFor()
const follow = (page: BrowserPage, name: string) => page.getByRole('link', { name, exact: true }).click()
const press = (page: BrowserPage, name: string) => page.getByRole('button', { name, exact: true }).click()
const path = (page: BrowserPage) => page.url().slice(fixture.server.origin.length)
const entries = (page: BrowserPage) => page.evaluate(() => history.length)
const scrolled = (page: BrowserPage) => page.evaluate(() => window.scrollY)

async function open(at = '/'): Promise<BrowserPage> {
  const page = await openPage(fixture.server.origin + at)
  await hydrated(page, 'button')
  await page.waitForLoadState('networkidle')
  return page
}

/** From now on the server answers nothing: what is shown was there before. */
async function hold(page: BrowserPage): Promise<void> {
  await page.route('**/*', () => undefined)
}

describe.skipIf(!browserPath)('ahead of a visit', () => {
  test('loading.tsx of a page that is rendered for each request is fetched, without running the page', async () => {
    const before = await (await fixture.server.fetch('/runs')).json()
    const page = await open()
    expect(await (await fixture.server.fetch('/runs')).json()).toBe(before)
    await hold(page)
    await follow(page, 'one')
    await page.locator('#loading').waitFor()
    expect(path(page)).toBe('/slow/desk/one')
    expect(page.errors).toEqual([])
  })

  test('the page follows loading.tsx, and its title', async () => {
    const page = await open()
    await follow(page, 'one')
    await heading(page, 'one')
    await page.waitForFunction(() => document.title === 'one')
    await page.locator('#desk').waitFor()
  })

  test('where the page alone changes, the old one stays until the new one is there', async () => {
    const page = await open('/slow/desk/one')
    await hold(page)
    await follow(page, 'two')
    await page.waitForTimeout(300)
    expect(await page.locator('#loading').count()).toBe(0)
    expect([await page.locator('h1').textContent(), path(page)]).toEqual(['one', '/slow/desk/one'])
    await page.unroute('**/*')
    await follow(page, 'two')
    await heading(page, 'two')
  })

  test.skipIf(isNext)('what has not changed costs no more than a 304', async () => {
    const answer = async (tag?: string) =>
      fixture.server.fetch('/_tidemark/page/static', tag ? { headers: { 'if-none-match': tag } } : undefined)
    await answer()
    const tag = (await answer()).headers.get('etag') ?? ''
    expect(tag).not.toBe('')
    const again = await answer(tag)
    expect([again.status, again.headers.get('x-nextjs-stale-time'), await again.text()]).toEqual([304, '300', ''])
    expect((await answer('"other"')).status).toBe(200)
  })
})

describe.skipIf(!browserPath)('a click', () => {
  test('is told to onNavigate, which may cancel it; what is left to the browser is not told', async () => {
    const page = await open()
    await Promise.all([page.context().waitForEvent('page'), follow(page, 'blank')])
    await Promise.all([page.waitForEvent('download'), follow(page, 'saved')])
    await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'telling' }).click({ modifiers: ['ControlOrMeta'] }),
    ])
    expect(await page.locator('#told').textContent()).toBe('0')
    await press(page, 'cancel')
    await follow(page, 'telling')
    await page.locator('#told', { hasText: '1' }).waitFor()
    await page.waitForTimeout(200)
    expect(path(page)).toBe('/')
  })

  test('pends until its page is shown, and only the last of several', async () => {
    const page = await open()
    await page.getByRole('link', { name: 'first' }).click()
    await page.getByRole('link', { name: 'first …' }).waitFor()
    await page.getByRole('link', { name: 'second' }).click()
    await page.getByRole('link', { name: 'second …' }).waitFor()
    expect(await page.getByRole('link', { name: 'first …' }).count()).toBe(0)
    await heading(page, 'plain')
    expect(path(page)).toBe('/plain?second')
  })

  test('on a link with replace adds no entry, nor does going where one is', async () => {
    const page = await open()
    const before = await entries(page)
    await press(page, 'push here')
    await follow(page, 'replaced')
    await heading(page, 'static')
    expect(await entries(page)).toBe(before)
  })

  test('leads to a redirect’s target with one entry', async () => {
    const page = await open()
    const before = await entries(page)
    await follow(page, 'redirected')
    await heading(page, 'static')
    expect(path(page)).toBe('/static?from=redirect')
    expect(await entries(page)).toBe(before + 1)
  })
})

describe.skipIf(!browserPath)('the window', () => {
  test('stays where it is with scroll={false}, else the new page starts at its top', async () => {
    const page = await open()
    await page.getByRole('link', { name: 'unscrolled' }).scrollIntoViewIfNeeded()
    const before = await scrolled(page)
    await follow(page, 'unscrolled')
    await heading(page, 'long')
    expect(await scrolled(page)).toBe(before)
    await page.goBack()
    await heading(page, 'home')
    expect(await scrolled(page)).toBe(before)
    await follow(page, 'scrolled')
    await heading(page, 'long')
    expect(await scrolled(page)).toBe(0)
  })

  test('follows a fragment of this page and of another, and returns', async () => {
    const page = await open()
    const before = await entries(page)
    await follow(page, 'below')
    await page.waitForFunction(() => window.scrollY > 1000)
    expect([path(page), await entries(page)]).toEqual(['/#below', before + 1])
    await page.goBack()
    await page.waitForFunction(() => window.scrollY === 0)
    await follow(page, 'middle')
    await heading(page, 'long')
    await page.waitForFunction(() => window.scrollY > 1000)
    expect(path(page)).toBe('/long#middle')
  })
})

describe.skipIf(!browserPath)('what is shown', () => {
  const where = (page: BrowserPage, text: string) => page.locator('#where').getByText(text, { exact: true }).waitFor()

  test('follows history.pushState and replaceState in all hooks, the page stays', async () => {
    const page = await open()
    await press(page, 'kept 0')
    await press(page, 'push state')
    await where(page, '/ {} pushed=1')
    expect(await page.evaluate(() => (history.state as { mine: number }).mine)).toBe(1)
    await press(page, 'replace state')
    await where(page, '/another/path {}')
    await page.goBack()
    await where(page, '/ {}')
    await page.getByText('kept 1').waitFor()
    await heading(page, 'home')
    expect(page.errors).toEqual([])
  })

  test('starts afresh with another param, not with another query', async () => {
    const page = await open()
    await press(page, 'kept 0')
    await follow(page, 'query')
    await where(page, '/ {} s=1')
    await page.getByText('kept 1').waitFor()
    await follow(page, 'room')
    await heading(page, 'room 1')
    await where(page, '/rooms/1 {"id":"1"} rooms/1')
    await press(page, 'kept 0')
    await follow(page, 'next room')
    await heading(page, 'room 2')
    await where(page, '/rooms/2 {"id":"2"} rooms/2')
    await page.getByRole('button', { name: 'kept 0' }).waitFor()
  })

  test('of an error is gone with reset, or with the next page', async () => {
    const page = await open()
    await press(page, 'break')
    await heading(page, 'failed')
    await press(page, 'reset')
    await heading(page, 'home')
    await press(page, 'break')
    await heading(page, 'failed')
    await follow(page, 'static')
    await heading(page, 'static')
    await follow(page, 'home')
    await heading(page, 'home')
  })

  test('of the server’s error goes with retry, which asks again; reset does not', async () => {
    const page = await open()
    await follow(page, 'failing')
    await heading(page, 'failed')
    await press(page, 'reset')
    await page.waitForTimeout(300)
    await heading(page, 'failed')
    await press(page, 'retry')
    await page.waitForTimeout(300)
    await heading(page, 'failed')
    await press(page, 'retry')
    await heading(page, 'mended')
  })
})
