import { describe, expect, test } from 'vitest'
import type { BrowserContextOptions } from 'playwright-core'
import { browserPath, openPage } from '../../harness/browser.ts'
import type { BrowserPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'

const fixtures = {
  'with cache components': serveFixture(import.meta.dirname, {
    files: { 'next.config.ts': 'export default { cacheComponents: true }\n' },
  }),
  'without cache components': serveFixture(import.meta.dirname),
}

interface Visit {
  readonly page: BrowserPage
  /** Whether React has been asked for. */
  readonly hasReact: () => boolean
  /** Pages asked for since the last call: `document /two`, `prefetch /two`, `/two`, `POST /note`. */
  readonly requests: () => string[]
}

const heading = (page: BrowserPage, text: string) => page.getByRole('heading', { name: text, exact: true }).waitFor()
const link = (page: BrowserPage, name: string) => page.getByRole('link', { name, exact: true })
const idle = (page: BrowserPage) => page.waitForLoadState('networkidle')
const entries = (page: BrowserPage) => page.evaluate(() => history.length)
const scrolled = (page: BrowserPage) => page.evaluate(() => window.scrollY)
const path = (page: BrowserPage) => new URL(page.url()).pathname + new URL(page.url()).search

describe.skipIf(!browserPath).each(Object.entries(fixtures))(
  'a page without components of its own in the browser, %s',
  (_mode, fixture) => {
    async function open(
      at: string,
      options: BrowserContextOptions & { readonly prepare?: (page: BrowserPage) => Promise<unknown> } = {},
    ): Promise<Visit> {
      const { prepare, ...context } = options
      const page = await openPage('about:blank', context)
      let react = false
      const seen: string[] = []
      page.on('request', (request) => {
        const { pathname, search } = new URL(request.url())
        if (/\/index-[^/]+\.js$/.test(pathname)) react = true
        if (pathname.startsWith('/_next/')) return
        const kind = request.isNavigationRequest() ? 'document ' : request.headers()['next-router-prefetch'] ? 'prefetch ' : ''
        const method = request.method() === 'GET' ? '' : `${request.method()} `
        seen.push(`${kind}${method}${pathname.replace('/_tidemark/page', '')}${search}`)
      })
      await prepare?.(page)
      await page.goto(fixture.server.origin + at)
      await idle(page)
      return { page, hasReact: () => react, requests: () => seen.splice(0) }
    }

    const visits = (seen: string[]) => seen.filter((request) => !request.startsWith('prefetch'))

    test.each(['/', '/two', '/dynamic', '/hole', '/guarded', '/gone', '/note', '/search'])('is shown without React: %s', async (at) => {
      const { page, hasReact } = await open(at)
      if (at === '/hole') await page.locator('#visitor', { hasText: 'somebody' }).waitFor()
      await page.waitForTimeout(200)
      expect(hasReact()).toBe(false)
      expect(page.errors.filter((error) => !error.includes('404'))).toEqual([])
    })

    test.each(['/client', '/script', '/late-client', '/late-error'])('has React at once, or as soon as it is needed: %s', async (at) => {
      const { page, hasReact } = await open(at)
      expect(hasReact()).toBe(true)
      if (at.endsWith('client')) {
        await page.getByRole('button', { name: 'counted 0' }).click()
        await page.getByRole('button', { name: 'counted 1' }).waitFor()
      }
      if (at === '/script') await page.waitForFunction(() => document.documentElement.dataset['marked'] === 'yes')
      if (at === '/late-error') await heading(page, 'failed')
    })

    test('lists its links for the loader; their HTML is that of any page', async () => {
      const html = await fixture.server.html('/')
      expect(html).toMatch(/<script [^>]*data-tm="[^"]*\/two/)
      expect(html).toMatch(/<a href="\/two"[^>]*>/)
      expect(/<a href="\/two"([^>]*)>/.exec(html)?.[1]).toBe('')
      expect(await fixture.server.html('/client')).not.toContain('data-tm')
    })

    test('fetches ahead what its links in view lead to; the router asks for none of it again', async () => {
      const { page, requests } = await open('/')
      expect(requests()).toEqual(['document /', 'prefetch /two', '/whole'])
      await link(page, 'two').click()
      await heading(page, 'two')
      await idle(page)
      expect(await page.title()).toBe('two')
      expect(visits(requests())).toEqual([])
      await link(page, 'whole').click()
      await heading(page, 'whole')
      await page.locator('#visitor', { hasText: 'somebody' }).waitFor()
      expect(visits(requests())).toEqual([])
      await link(page, 'home').click()
      await heading(page, 'home')
      expect(page.errors).toEqual([])
    })

    test('fetches nothing ahead for those who save data, nor what is out of view', async () => {
      const { page, requests } = await open('/', {
        prepare: (page) => page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } })),
      })
      await link(page, 'two').hover()
      await idle(page)
      expect(requests()).toEqual(['document /'])
      const other = await open('/')
      other.requests()
      await link(other.page, 'far').scrollIntoViewIfNeeded()
      await expect.poll(() => other.requests().length).toBe(1)
    })

    test('shows the next page at a click, without a document, with one entry; history goes back and forth', async () => {
      const { page, requests, hasReact } = await open('/')
      const before = await entries(page)
      requests()
      await link(page, 'unasked').click()
      await heading(page, 'two')
      expect(hasReact()).toBe(true)
      expect([path(page), await entries(page)]).toEqual(['/two?unasked', before + 1])
      expect(visits(requests())).toEqual(['/two?unasked'])
      await page.goBack()
      await heading(page, 'home')
      await page.goForward()
      await heading(page, 'two')
      expect(visits(requests())).toEqual([])
      await link(page, 'client').click()
      await page.getByRole('button', { name: 'counted 0' }).click()
      await page.getByRole('button', { name: 'counted 1' }).waitFor()
      expect(visits(requests())).toEqual(['/client'])
      expect(page.errors).toEqual([])
    })

    test('has React fetched when the pointer moves, and run when a link is pointed at', async () => {
      const { page, hasReact } = await open('/')
      const runs = () => page.evaluate(() => Object.keys(document).some((key) => key.startsWith('__react')))
      await page.mouse.move(1, 1)
      await expect.poll(hasReact).toBe(true)
      await idle(page)
      expect(await runs()).toBe(false)
      await link(page, 'two').hover()
      await expect.poll(runs).toBe(true)
      await link(page, 'two').click()
      await heading(page, 'two')
      expect(page.errors).toEqual([])
    })

    test('of several clicks before React is there, the last one holds', async () => {
      const { page } = await open('/')
      const before = await entries(page)
      await page.evaluate(() => {
        for (const text of ['unasked', 'client', 'two']) [...document.querySelectorAll('a')].find((a) => a.textContent === text)?.click()
      })
      await heading(page, 'two')
      await idle(page)
      expect([path(page), await entries(page)]).toEqual(['/two', before + 1])
    })

    test('asks for the page while React is on its way, once', async () => {
      const { page, requests } = await open('/')
      let release: () => void = () => undefined
      const released = new Promise<void>((resolve) => (release = resolve))
      await page.route('**/index-*.js', (route) => released.then(() => route.continue()))
      const asked = page.waitForResponse((response) => response.url().endsWith('/two?made=of+parts'))
      requests()
      await link(page, 'parts').click()
      await asked
      release()
      await heading(page, 'two')
      expect(path(page)).toBe('/two?made=of+parts')
      expect(visits(requests())).toEqual(['/two?made=of+parts'])
    })

    test('a click while React is taking the page over is carried out, too', async () => {
      const { page, requests } = await open('/')
      requests()
      await page.evaluate(() => {
        const { loader } = (globalThis as unknown as { __tm: { loader: { started(router: unknown): void } } }).__tm
        const { started } = loader
        const links = [...document.querySelectorAll('a')]
        loader.started = (router) => {
          started(router)
          queueMicrotask(() => links.find((a) => a.textContent === 'two')?.click())
        }
      })
      await link(page, 'unasked').hover()
      await heading(page, 'two')
      await idle(page)
      expect(path(page)).toBe('/two')
      expect(visits(requests())).toEqual([])
    })

    test('leaves to the browser what is the browser’s', async () => {
      const { page, requests, hasReact } = await open('/')
      const [tab] = await Promise.all([page.context().waitForEvent('page'), link(page, 'blank').click()])
      await tab.close()
      await Promise.all([page.waitForEvent('download'), link(page, 'saved').click()])
      const [other] = await Promise.all([page.context().waitForEvent('page'), link(page, 'two').click({ modifiers: ['ControlOrMeta'] })])
      await other.close()
      await link(page, 'below').click()
      await page.waitForFunction(() => window.scrollY > 1000)
      await page.goBack()
      await page.waitForFunction(() => window.scrollY === 0)
      expect(path(page)).toBe('/')
      requests()
      await link(page, 'plain').click()
      await heading(page, 'plain')
      expect(requests()[0]).toBe('document /plain')
      expect(hasReact()).toBe(true)
    })

    test('with replace no entry is added, with scroll={false} the window stays, to a fragment it goes', async () => {
      const first = await open('/')
      const before = await entries(first.page)
      await link(first.page, 'replaced').click()
      await heading(first.page, 'two')
      expect([path(first.page), await entries(first.page)]).toEqual(['/two?replaced', before])
      const { page } = await open('/')
      await link(page, 'unscrolled').scrollIntoViewIfNeeded()
      const at = await scrolled(page)
      await link(page, 'unscrolled').click()
      await heading(page, 'long')
      expect(await scrolled(page)).toBe(at)
      await page.goBack()
      await heading(page, 'home')
      await expect.poll(() => scrolled(page)).toBe(at)
      const third = await open('/')
      await link(third.page, 'middle').click()
      await heading(third.page, 'long')
      await third.page.waitForFunction(() => window.scrollY > 1000)
    })

    test('a link in a hole is one, too', async () => {
      const { page, requests } = await open('/hole')
      expect(requests()).toContain('prefetch /plain?from=hole')
      await link(page, 'in the hole').click()
      await heading(page, 'plain')
      expect(visits(requests())).toEqual([])
    })

    test('calls a server function once, without a document, with the button that was pressed', async () => {
      const { page, requests } = await open('/note')
      requests()
      await page.getByLabel('note').fill('tea')
      await page.getByRole('button', { name: 'keep' }).click()
      await page.locator('output', { hasText: 'tea kindly 1' }).waitFor()
      await idle(page)
      expect(requests().filter((request) => request.endsWith('/note'))).toEqual(['POST /note'])
      await page.getByLabel('note').fill('milk')
      await page.getByLabel('note').press('Enter')
      await page.locator('output', { hasText: 'milk kindly 2' }).waitFor()
      await page.getByRole('button', { name: 'leave' }).click()
      await heading(page, 'two')
      expect(path(page)).toBe('/two?left')
      expect(page.errors).toEqual([])
    })

    test('searches by a form without a document', async () => {
      const { page, requests } = await open('/search')
      requests()
      await page.getByLabel('words').fill('tea')
      await page.getByLabel('words').press('Enter')
      await page.locator('output', { hasText: 'found tea' }).waitFor()
      expect(path(page)).toBe('/search?q=tea')
      expect(visits(requests())).toEqual(['/search?q=tea'])
    })

    test('where React is gone or does not come, the browser goes there itself', async () => {
      const { page, requests } = await open('/note')
      await page.route('**/index-*.js', (route) => route.fulfill({ status: 404 }))
      requests()
      await page.getByLabel('note').fill('tea')
      await page.getByRole('button', { name: 'keep' }).click()
      await page.locator('output', { hasText: 'tea kindly 1' }).waitFor()
      expect(requests()[0]).toBe('document POST /note')
      await idle(page)
      requests()
      await link(page, 'two').click()
      await heading(page, 'two')
      expect(requests()[0]).toBe('document /two')
    })

    test('goes back after a reload to what the router had shown before', async () => {
      const { page } = await open('/')
      await link(page, 'two').click()
      await heading(page, 'two')
      await page.reload()
      await heading(page, 'two')
      await page.goBack()
      await heading(page, 'home')
      expect(path(page)).toBe('/')
      await link(page, 'two').click()
      await heading(page, 'two')
    })

    test('stays where it is scrolled to when React comes after a reload', async () => {
      const { page } = await open('/')
      await page.mouse.wheel(0, 2000)
      await page.waitForFunction(() => window.scrollY > 1000)
      await link(page, 'unscrolled').hover()
      await page.reload()
      await page.waitForFunction(() => window.scrollY > 1000)
      await page.evaluate(() => scrollTo(0, 0))
      await page.waitForFunction(() => window.scrollY === 0)
      await link(page, 'replaced').click()
      await heading(page, 'two')
      expect(await scrolled(page)).toBe(0)
    })
  },
)
