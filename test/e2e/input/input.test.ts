import { describe, expect, test } from 'vitest'
import type { BrowserContextOptions } from 'playwright-core'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import type { BrowserPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(import.meta.dirname)

interface Visit {
  readonly page: BrowserPage
  /** Paths of pages asked for since the last call, documents marked. */
  readonly requests: () => string[]
}

async function open(path = '/', options: BrowserContextOptions = {}): Promise<Visit> {
  const page = await openPage('about:blank', options)
  const seen: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname.startsWith('/_next/')) return
    seen.push(`${request.isNavigationRequest() ? 'document ' : ''}${pathname.replace('/_tidemark/page', '')}${isNext ? '' : search}`)
  })
  await page.goto(fixture.server.origin + path)
  await hydrated(page, 'nav a')
  await page.waitForLoadState('networkidle')
  seen.splice(0)
  return { page, requests: () => seen.splice(0) }
}

const heading = (page: BrowserPage, text: string) => page.getByRole('heading', { name: text, exact: true }).waitFor()
const link = (page: BrowserPage, name: string) => page.getByRole('link', { name, exact: true })
const idle = (page: BrowserPage) => page.waitForLoadState('networkidle')
const entries = (page: BrowserPage) => page.evaluate(() => history.length)

describe.skipIf(!browserPath)('by touch', () => {
  const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } } as const

  /** A finger that comes down and stays. */
  async function touchDown(page: BrowserPage, name: string): Promise<void> {
    const box = await link(page, name).boundingBox()
    const session = await page.context().newCDPSession(page)
    const point = { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 }
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
  }

  // Next.js asks for a page in several parts.
  test.skipIf(isNext)('a link is fetched ahead when the finger comes down', async () => {
    const { page, requests } = await open('/', phone)
    // What has failed in view is asked for again once it is wanted.
    await page.route('**/cups/2*', (route) => (route.request().headers()['next-router-prefetch'] ? route.abort() : route.continue()))
    await Promise.all([page.waitForEvent('requestfailed'), link(page, 'second cup').scrollIntoViewIfNeeded()])
    await page.unroute('**/cups/2*')
    await page.clock.install()
    await page.clock.fastForward(11_000)
    requests()
    await Promise.all([page.waitForRequest(/cups\/2/), touchDown(page, 'second cup')])
    await idle(page)
    expect(requests()).toEqual(['/cups/2'])
    expect(page.url()).toBe(`${fixture.server.origin}/`)
  })

  test('a tap navigates once, with one entry, and asks for no more than one page', async () => {
    const { page, requests } = await open('/', phone)
    const before = await entries(page)
    await link(page, 'third cup').tap()
    await heading(page, 'cup 3')
    await idle(page)
    expect(await entries(page)).toBe(before + 1)
    if (!isNext) expect(requests().filter((path) => path.includes('/cups/3'))).toEqual(['/cups/3'])
    await page.goBack()
    await heading(page, 'home')
    const counted = link(page, 'counted')
    await counted.tap()
    await page.locator('output', { hasText: '1' }).waitFor()
    await page.waitForTimeout(400)
    expect(await page.locator('output').textContent()).toBe('1')
    expect(page.errors).toEqual([])
  })

  test('a finger that scrolls navigates nowhere', async () => {
    const { page } = await open('/', phone)
    const session = await page.context().newCDPSession(page)
    const box = await link(page, 'first cup').boundingBox()
    await session.send('Input.synthesizeScrollGesture', {
      x: Math.round((box?.x ?? 0) + 5),
      y: Math.round((box?.y ?? 0) + 5),
      yDistance: -300,
    })
    await page.waitForFunction(() => window.scrollY > 100)
    await page.waitForTimeout(200)
    expect(page.url()).toBe(`${fixture.server.origin}/`)
  })
})

describe.skipIf(!browserPath)('by keyboard alone', () => {
  const press = (page: BrowserPage, key: string) => page.keyboard.press(key)
  const focused = (page: BrowserPage) => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.nodeName)

  /** Tab until the element of this text has the focus. */
  async function tabTo(page: BrowserPage, text: string): Promise<void> {
    for (let stop = 0; stop < 12; stop++) {
      await press(page, 'Tab')
      if ((await focused(page)) === text) return
    }
    throw new Error(`Tab does not reach "${text}"`)
  }

  test('Tab finds every link in order, Enter follows, the title is read out, and the focus stays in what stays', async () => {
    const { page, requests } = await open()
    const stops: unknown[] = []
    for (let stop = 0; stop < 5; stop++) {
      await press(page, 'Tab')
      stops.push(await focused(page))
    }
    expect(stops).toEqual(['skip', 'home', 'first cup', 'search', 'account'])
    await press(page, 'Shift+Tab')
    await press(page, 'Shift+Tab')
    await press(page, 'Enter')
    await heading(page, 'cup 1')
    expect(await focused(page)).toBe('first cup')
    await page.waitForFunction(() => document.querySelector('next-route-announcer')?.shadowRoot?.textContent === 'cup 1')
    await tabTo(page, 'buy')
    await press(page, 'Shift+Tab')
    await tabTo(page, 'home')
    await press(page, 'Enter')
    await heading(page, 'home')
    expect(requests().filter((path) => path.startsWith('document'))).toEqual([])
    expect(page.errors).toEqual([])
  })

  test('where what had the focus is gone, Tab goes on from the page', async () => {
    const { page } = await open()
    await link(page, 'third cup').focus()
    await press(page, 'Enter')
    await heading(page, 'cup 3')
    await page.waitForFunction(() => window.scrollY === 0)
    await tabTo(page, 'buy')
  })

  test('Space on a link scrolls, Control and Enter open a tab, a fragment moves the focus', async () => {
    const { page } = await open()
    await link(page, 'first cup').focus()
    await press(page, 'Space')
    await page.waitForFunction(() => window.scrollY > 0)
    expect(page.url()).toBe(`${fixture.server.origin}/`)
    const [tab] = await Promise.all([page.context().waitForEvent('page'), press(page, 'Control+Enter')])
    await tab.getByRole('heading', { name: 'cup 1' }).waitFor()
    await tab.close()
    expect(page.url()).toBe(`${fixture.server.origin}/`)
    await link(page, 'skip').focus()
    await press(page, 'Enter')
    await page.waitForFunction(() => location.hash === '#main' && document.activeElement?.id === 'main')
    await tabTo(page, 'counted')
  })

  test('Enter in a field submits a form, and a server function', async () => {
    const { page, requests } = await open('/search')
    await page.getByLabel('words').focus()
    await page.keyboard.type('tea')
    await press(page, 'Enter')
    await heading(page, 'found tea')
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)).toBe('q')
    await link(page, 'account').focus()
    await press(page, 'Enter')
    await heading(page, 'account')
    await page.getByLabel('name').focus()
    await press(page, 'Enter')
    await page.getByRole('status').getByText('who?').waitFor()
    await page.keyboard.type('Ada')
    await press(page, 'Tab')
    await press(page, 'Space')
    await page.getByRole('status').getByText('welcome Ada').waitFor()
    expect(requests().filter((path) => path.startsWith('document'))).toEqual([])
    expect(page.errors).toEqual([])
  })
})
