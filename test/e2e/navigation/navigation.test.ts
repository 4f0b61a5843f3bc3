import { describe, expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import type { BrowserPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { tags, textOf } from '../../harness/html.ts'

const fixture = serveFixture(import.meta.dirname)

test('a link is a plain link before any script is run', async () => {
  const links = tags(await fixture.server.html('/'), 'a').map((tag) => tag['href'])
  expect(links).toEqual(['/', '/p/1?tab=a#part', '/p/4?tab=d', '/gone', '/nowhere', '/moved'])
})

test('the hooks know the place while the page is rendered on the server', async () => {
  const html = await fixture.server.html('/p/7?tab=x')
  expect(JSON.parse(textOf(html, 'where') ?? '')).toEqual({
    pathname: '/p/7',
    tab: 'x',
    params: { id: '7' },
    segment: 'p',
    segments: ['p', '7'],
  })
})

test('the hooks have params and segments as the URL has them', async () => {
  for (const [path, id] of [
    ['/p/a%20b', 'a%20b'],
    ['/p/@x', '%40x'],
    ['/p/__x', '__x'],
  ] as const) {
    const where = JSON.parse(textOf(await fixture.server.html(path), 'where') ?? '') as { params: unknown; segments: unknown }
    expect([where.params, where.segments]).toEqual([{ id }, ['p', id]])
  }
})

describe.skipIf(!browserPath)('in the browser', () => {
  async function open(path: string): Promise<BrowserPage> {
    const page = await openPage(`${fixture.server.origin}${path}`)
    await hydrated(page, 'button')
    await page.getByText('kept 0').click()
    await page.getByText('kept 1').waitFor()
    return page
  }

  const shows = (page: BrowserPage, text: string) => page.locator('#page:visible', { hasText: text }).waitFor()
  const where = async (page: BrowserPage) => JSON.parse((await page.locator('#where').textContent()) ?? '')

  test('a click shows the next page and keeps the state of what is around it', async () => {
    const page = await open('/')
    await page.getByRole('link', { name: 'page one' }).click()
    await shows(page, 'page 1')
    expect(page.url()).toBe(`${fixture.server.origin}/p/1?tab=a#part`)
    expect(await where(page)).toEqual({ pathname: '/p/1', tab: 'a', params: { id: '1' }, segment: 'p', segments: ['p', '1'] })
    await page.getByText('kept 1').waitFor()
    // Links to pages that are not there are prefetched as well.
    expect(page.errors.filter((error) => !error.includes('404'))).toEqual([])
  })

  test('a path encoded where it need not be is the same on both sides', async () => {
    const page = await open('/p/a%26b')
    expect(await where(page)).toMatchObject({ pathname: '/p/a&b', params: { id: 'a%26b' } })
    expect(page.errors.filter((error) => !error.includes('404'))).toEqual([])
  })

  test('a link to where one is leaves the window as it is', async () => {
    const page = await open('/p/1?tab=a#part')
    await page.getByRole('link', { name: 'page four' }).click()
    await shows(page, 'page 4')
    await page.evaluate(() => window.scrollTo(0, 300))
    await page.getByRole('link', { name: 'page four' }).evaluate((link: HTMLElement) => link.click())
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => window.scrollY)).toBe(300)
  })

  test('a hash is scrolled to', async () => {
    const page = await open('/')
    await page.getByRole('link', { name: 'page one' }).click()
    await shows(page, 'page 1')
    await page.waitForFunction(() => window.scrollY > 1000)
  })

  test('back and forward go where they should', async () => {
    const page = await open('/')
    await page.getByRole('link', { name: 'page four' }).click()
    await shows(page, 'page 4')
    await page.goBack()
    await shows(page, 'home')
    await page.goForward()
    await shows(page, 'page 4')
    await page.getByText('kept 1').waitFor()
  })

  test('push, replace and back of the router', async () => {
    const page = await open('/')
    await page.getByRole('button', { name: 'push' }).click()
    await shows(page, 'page 2')
    expect(new URL(page.url()).search).toBe('?tab=b')
    await page.getByRole('button', { name: 'replace' }).click()
    await shows(page, 'page 3')
    await page.getByRole('button', { name: 'back' }).click()
    await shows(page, 'home')
    await page.getByText('kept 1').waitFor()
  })

  test('refresh renders the page again on the server and keeps the state', async () => {
    const page = await open('/p/1')
    const before = (await page.locator('#made').textContent()) ?? ''
    await page.getByRole('button', { name: 'refresh' }).click()
    await page.waitForFunction((old) => document.querySelector('#made')?.textContent !== old, before)
    await page.getByText('kept 1').waitFor()
  })

  test('a page that is not found is shown as such', async () => {
    const page = await open('/')
    await page.getByRole('link', { name: 'gone' }).click()
    await shows(page, 'not found')
    expect(new URL(page.url()).pathname).toBe('/gone')
  })

  test('a path nobody serves shows the not-found page', async () => {
    const page = await open('/')
    await page.getByRole('link', { name: 'nowhere' }).click()
    await shows(page, 'not found')
    expect(new URL(page.url()).pathname).toBe('/nowhere')
  })

  test('a redirect is followed', async () => {
    const page = await open('/')
    await page.getByRole('link', { name: 'moved' }).click()
    await shows(page, 'page 9')
    expect(new URL(page.url()).pathname).toBe('/p/9')
  })

  test('with a modifier key a click is left to the browser', async () => {
    const page = await open('/')
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'page four' }).click({ modifiers: ['ControlOrMeta'] }),
    ])
    await other.locator('#page', { hasText: 'page 4' }).waitFor()
    await shows(page, 'home')
  })
})
