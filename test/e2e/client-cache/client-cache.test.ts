import { describe, expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import type { BrowserPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname)

/** What travels beside files: `GET /static`, with `prefetch` before what was fetched ahead. */
interface Travel {
  readonly page: BrowserPage
  /** What has been asked for since the last call. */
  readonly requests: () => string[]
}

async function open(path: string): Promise<Travel> {
  const page = await openPage('about:blank')
  const seen: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname.startsWith('/_next/') || !request.url().startsWith(fixture.server.origin)) return
    const ahead = request.headers()['next-router-prefetch'] ? 'prefetch ' : ''
    seen.push(`${ahead}${request.method()} ${pathname.replace('/_tidemark/page', '')}${search}`)
  })
  await page.goto(`${fixture.server.origin}${path}`)
  await hydrated(page, 'button')
  await page.getByText('kept 0').click()
  await page.getByText('kept 1').waitFor()
  await idle(page)
  seen.splice(0, 1)
  return { page, requests: () => seen.splice(0) }
}

const idle = (page: BrowserPage) => page.waitForLoadState('networkidle')
const heading = (page: BrowserPage, text: string) => page.getByRole('heading', { name: text }).waitFor()
const follow = (page: BrowserPage, name: string) => page.getByRole('link', { name, exact: true }).click()

describe.skipIf(!browserPath)('what travels', () => {
  test('links in view are fetched ahead once each, the others not at all', async () => {
    const { requests } = await open('/')
    expect(requests().toSorted()).toEqual(['prefetch GET /hole', 'prefetch GET /static'])
  })

  test('a shell fetched ahead comes without the layouts that are shown, and is whole for those who hold none', async () => {
    const ask = async (held: string) =>
      (await fixture.server.fetch('/_tidemark/page/hole', { headers: { 'next-router-prefetch': '1', 'x-tidemark-held': held } })).text()
    const whole = await ask('')
    const part = await ask('%2F,%2F%2F%24page')
    expect([whole.includes('into the shop'), part.includes('into the shop'), part.includes('hole page')]).toEqual([true, false, true])
    expect(part.length).toBeLessThan(whole.length)
    const { page } = await open('/')
    const shell = page.waitForResponse((response) => response.url().endsWith('/_tidemark/page/hole'))
    await page.reload()
    expect(await (await shell).text()).not.toContain('into the shop')
    await follow(page, 'hole')
    await page.locator('#made').waitFor()
    await page.getByText('into the shop').waitFor()
    expect(page.errors).toEqual([])
  })

  test('a page of more than 512 KB is not fetched ahead, also when it has been visited', async () => {
    const ask = (headers: Record<string, string>) => fixture.server.fetch('/_tidemark/page/huge', { headers })
    for (let round = 0; round < 3; round++) {
      const whole = await ask({})
      expect([whole.status, (await whole.text()).length > 512 * 1024]).toEqual([200, true])
      const ahead = await ask({ 'next-router-prefetch': '1' })
      expect([ahead.status, await ahead.text()]).toEqual([204, ''])
    }
  })

  test('a static page fetched ahead is shown without a request, from wherever the click comes', async () => {
    const { page, requests } = await open('/')
    requests()
    await follow(page, 'static')
    await heading(page, 'static page')
    await follow(page, 'home')
    await heading(page, 'home page')
    await page.getByRole('button', { name: 'tall' }).click()
    await heading(page, 'tall page')
    await follow(page, 'static')
    await heading(page, 'static page')
    expect(requests()).toEqual(['GET /tall'])
    await page.getByText('kept 1').waitFor()
    expect(page.errors).toEqual([])
  })

  test('the shell of a page with a hole is shown at once, one request fills it', async () => {
    const { page, requests } = await open('/')
    requests()
    await follow(page, 'hole')
    await page.locator('#waiting').waitFor()
    await heading(page, 'hole page')
    await page.locator('#made').waitFor()
    expect(requests()).toEqual(['GET /hole'])
    expect(page.errors).toEqual([])
  })

  test('a page with a hole is asked for on each visit, back and forward show it as it was', async () => {
    const { page, requests } = await open('/')
    await follow(page, 'hole')
    const made = await page.locator('#made').textContent()
    await follow(page, 'home')
    await heading(page, 'home page')
    requests()
    await page.goBack()
    expect(await page.locator('#made').textContent()).toBe(made)
    expect(requests()).toEqual([])
    await follow(page, 'home')
    await heading(page, 'home page')
    await follow(page, 'hole')
    await page.locator('#made', { hasNotText: made ?? '' }).waitFor()
    expect(requests()).toEqual(['GET /hole'])
  })

  test('after its stale time a page is asked for again', async () => {
    const { page, requests } = await open('/')
    requests()
    await page.clock.install()
    await page.clock.fastForward(280_000)
    await follow(page, 'static')
    await heading(page, 'static page')
    await follow(page, 'home')
    await heading(page, 'home page')
    expect(requests()).toEqual([])
    await page.clock.fastForward(25_000)
    await follow(page, 'static')
    await heading(page, 'static page')
    expect(requests().filter((request) => request.endsWith('/static'))).toHaveLength(1)
  })

  test('with prefetch={false} nothing travels before the click', async () => {
    const { page, requests } = await open('/')
    requests()
    await page.getByRole('link', { name: 'seldom' }).hover()
    await idle(page)
    expect(requests()).toEqual([])
    await follow(page, 'seldom')
    await heading(page, 'static page')
    expect(requests()).toEqual(['GET /static?seldom'])
  })

  test('nothing is fetched ahead for those who save data', async () => {
    const page = await openPage('about:blank')
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
    const seen: string[] = []
    page.on('request', (request) => request.headers()['next-router-prefetch'] && seen.push(request.url()))
    await page.goto(fixture.server.origin)
    await hydrated(page, 'button')
    await page.getByRole('link', { name: 'static' }).hover()
    await idle(page)
    expect(seen).toEqual([])
  })
})

describe.skipIf(!browserPath)('a server function', () => {
  test('that changes nothing brings only its result', async () => {
    const { page, requests } = await open('/')
    requests()
    await page.getByRole('button', { name: 'double' }).click()
    await page.locator('output', { hasText: '42' }).waitFor()
    await idle(page)
    expect(requests()).toEqual(['POST /'])
  })

  // What a script alone has read to its end, Chromium calls cancelled about every other time.
  test('is not logged as cancelled', async () => {
    const { page } = await open('/')
    const cancelled: string[] = []
    page.on('requestfailed', (request) => cancelled.push(`${request.method()} ${request.url()}`))
    for (let call = 1; call <= 10; call++) {
      await page.getByRole('button', { name: 'slowly' }).click()
      await page.locator('#calls', { hasText: String(call) }).waitFor()
    }
    await idle(page)
    expect(cancelled).toEqual([])
  })

  test('that updates empties the cache, and links in view are fetched ahead again', async () => {
    const { page, requests } = await open('/')
    requests()
    await page.getByRole('button', { name: 'update' }).click()
    const seen: string[] = []
    await expect.poll(() => seen.push(...requests())).toBe(3)
    await idle(page)
    expect([...seen, ...requests()].toSorted()).toEqual(['POST /', 'prefetch GET /hole', 'prefetch GET /static'])
    await page.getByText('kept 1').waitFor()
  })

  test('that only refreshes leaves static pages where they are', async () => {
    const { page, requests } = await open('/')
    requests()
    await page.getByRole('button', { name: 'refresh' }).click()
    await page.waitForTimeout(400)
    await idle(page)
    await follow(page, 'static')
    await heading(page, 'static page')
    expect(requests()).toEqual(['POST /'])
  })

  test('that redirects brings the page in the same round trip', async () => {
    const { page, requests } = await open('/')
    requests()
    await page.getByRole('button', { name: 'leave' }).click()
    await heading(page, 'static page')
    expect(new URL(page.url()).search).toBe('?from=function')
    expect(requests()).toEqual(['POST /'])
    await page.goBack()
    await heading(page, 'home page')
    expect(page.errors).toEqual([])
  })
})

describe.skipIf(!browserPath)('a shell whose holes lie in what stays', () => {
  const visits = (requests: string[]) => requests.filter((request) => !request.startsWith('prefetch'))
  const visitor = (page: BrowserPage, name: string) => page.locator('#visitor', { hasText: name }).waitFor()

  test('is the page: no request, a title of its own, whether by link or by history', async () => {
    const { page, requests } = await open('/shop')
    await visitor(page, 'nobody')
    requests()
    await follow(page, 'tea')
    await heading(page, 'tea page')
    await page.waitForFunction(() => document.title === 'tea')
    await follow(page, 'shop')
    await heading(page, 'shop page')
    await page.goBack()
    await heading(page, 'tea page')
    await page.goForward()
    await heading(page, 'shop page')
    await idle(page)
    expect(visits(requests())).toEqual([])
    await visitor(page, 'nobody')
    expect(page.errors).toEqual([])
  })

  test('is shown without a network', async () => {
    const { page } = await open('/shop')
    await page.context().setOffline(true)
    await follow(page, 'tea')
    await heading(page, 'tea page')
    await visitor(page, 'nobody')
    await page.context().setOffline(false)
    expect(new URL(page.url()).pathname).toBe('/shop/tea')
  })

  test('is asked for where the layout with the hole is new, and no more once that is there', async () => {
    const { page, requests } = await open('/shop/tea')
    await follow(page, 'home')
    await heading(page, 'home page')
    requests()
    await follow(page, 'into the shop')
    await heading(page, 'shop page')
    await visitor(page, 'nobody')
    expect(visits(requests())).toEqual(['GET /shop'])
    for (const name of ['tea', 'shop', 'tea']) {
      await follow(page, name)
      await heading(page, `${name} page`)
    }
    expect(visits(requests())).toEqual([])
  })

  test.each([
    ['late', 'the page has a hole', '#late'],
    ['slow', 'loading.tsx stands for the page', 'h1:text("slow page")'],
    ['sided', 'a parallel slot has one', '#beside'],
    ['room', 'a layout that comes in has one', '#room'],
    ['room/inner', 'a layout above the page comes in and has one', '#room'],
  ])('is asked for on the way to %s: %s', async (name, _why, what) => {
    const { page, requests } = await open('/shop')
    requests()
    for (const time of [1, 2]) {
      await follow(page, name)
      await page.locator(what).waitFor()
      await follow(page, 'shop')
      await heading(page, 'shop page')
      expect(visits(requests()), `visit ${time}`).toEqual([`GET /shop/${name}`])
    }
    expect(page.errors).toEqual([])
  })

  test('is asked for where the metadata waits', async () => {
    const { page, requests } = await open('/shop')
    requests()
    await follow(page, 'titled')
    await page.waitForFunction(() => document.title === 'for nobody')
    expect(visits(requests())).toEqual(['GET /shop/titled'])
  })

  test('below another layout that stays is the page too', async () => {
    const { page, requests } = await open('/shop/room')
    const made = await page.locator('#room').textContent()
    requests()
    await follow(page, 'room/inner')
    await heading(page, 'inner page')
    expect(await page.locator('#room').textContent()).toBe(made)
    expect(visits(requests())).toEqual([])
  })

  test('is the page for its stale time', async () => {
    const { page, requests } = await open('/shop')
    await page.clock.install()
    await page.clock.fastForward(280_000)
    await follow(page, 'tea')
    await heading(page, 'tea page')
    await follow(page, 'room')
    await heading(page, 'room page')
    requests()
    await page.clock.fastForward(25_000)
    await follow(page, 'tea')
    await heading(page, 'tea page')
    expect(requests().filter((request) => request.endsWith('/shop/tea'))).toHaveLength(1)
  })

  test('of another query is asked for, with what the new one says', async () => {
    const { page, requests } = await open('/shop')
    requests()
    await follow(page, 'second cup')
    await heading(page, 'tea page')
    await idle(page)
    expect(visits(requests())).toEqual(['GET /shop/tea?cup=2'])
  })

  test('brings its images when it is shown, not when it is fetched ahead; its document names them', async () => {
    const { page, requests } = await open('/shop')
    expect(requests().filter((request) => /cup|pictured/.test(request))).toEqual(['prefetch GET /shop/pictured'])
    await follow(page, 'pictured')
    await page.waitForFunction(() => (document.querySelector('main img') as HTMLImageElement | null)?.naturalWidth === 8)
    expect(visits(requests())).toEqual(['GET /cup.svg'])
    const html = await (await fixture.server.fetch('/shop/pictured')).text()
    expect(html).toContain('<link rel="preload" as="image" href="/cup.svg"/>')
  })

  test('a server function that writes a cookie or updates has it fetched ahead anew; what stays shows the new state', async () => {
    const { page, requests } = await open('/shop')
    for (const [button, next] of [
      ['sign in', 'tea'],
      ['update the shop', 'shop'],
    ] as const) {
      requests()
      await page.getByRole('button', { name: button }).click()
      await visitor(page, 'somebody')
      const seen: string[] = []
      await expect.poll(() => (seen.push(...requests()), seen)).toContain(`prefetch GET /shop${next === 'tea' ? '/tea' : ''}`)
      await idle(page)
      await follow(page, next)
      await heading(page, `${next} page`)
      await visitor(page, 'somebody')
      expect(visits([...seen, ...requests()])).toEqual([expect.stringMatching('^POST ')])
    }
    expect(page.errors).toEqual([])
  })
})

describe.skipIf(!browserPath)('a page one has left', () => {
  const note = (page: BrowserPage) => page.getByLabel('note')
  const log = (page: BrowserPage) => page.evaluate(() => (window as { effects?: string[] }).effects)

  test('comes back as it was, by history and by a link; its effects ended and began again', async () => {
    const { page, requests } = await open('/')
    await note(page).fill('half a thought')
    await follow(page, 'static')
    await heading(page, 'static page')
    expect(await note(page).isVisible()).toBe(false)
    expect(await log(page)).toEqual(['began', 'ended'])
    expect(await page.title()).toBe('')
    requests()
    await page.goBack()
    await heading(page, 'home page')
    expect(await note(page).inputValue()).toBe('half a thought')
    expect(await log(page)).toEqual(['began', 'ended', 'began'])
    await follow(page, 'static')
    await heading(page, 'static page')
    await follow(page, 'home')
    await heading(page, 'home page')
    expect(await note(page).inputValue()).toBe('half a thought')
    expect(requests()).toEqual([])
    expect(page.errors).toEqual([])
  })

  test('is given up behind two others', async () => {
    const { page } = await open('/')
    await note(page).fill('half a thought')
    for (const name of ['static', 'hole', 'seldom', 'hole']) {
      await follow(page, name)
      await heading(page, name === 'hole' ? 'hole page' : 'static page')
    }
    await expect.poll(() => note(page).count()).toBe(1)
    await page.getByRole('link', { name: 'search' }).click()
    await page.getByLabel('words').waitFor()
    await expect.poll(() => note(page).count()).toBe(0)
  })
})

describe.skipIf(!browserPath)('the window and the address', () => {
  test('a new page starts at the top, back returns to where one was', async () => {
    const { page } = await open('/tall')
    await page.getByRole('link', { name: 'below' }).click()
    await heading(page, 'static page')
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await page.goBack()
    await heading(page, 'tall page')
    await page.waitForFunction(() => window.scrollY > 3000)
  })

  test('a form becomes the query of a navigation, and the hooks follow the user’s own history entries', async () => {
    const { page, requests } = await open('/search')
    requests()
    await page.getByLabel('words').fill('tea & toast')
    await page.getByRole('button', { name: 'search' }).click()
    await page.locator('#found', { hasText: 'found tea & toast' }).waitFor()
    expect(new URL(page.url()).search).toBe('?q=tea+%26+toast')
    expect(requests()).toEqual(['GET /search?q=tea+%26+toast'])
    await page.getByRole('button', { name: 'push state' }).click()
    await page.locator('#query', { hasText: 'q=pushed' }).waitFor()
    await page.goBack()
    await page.locator('#query', { hasText: 'q=tea' }).waitFor()
    expect(requests()).toEqual([])
    await page.getByText('kept 1').waitFor()
  })

  test('the keyboard alone gets there, and the title is read out', async () => {
    const { page } = await open('/')
    await page.getByRole('link', { name: 'static', exact: true }).focus()
    await page.keyboard.press('Enter')
    await heading(page, 'static page')
    await page.waitForFunction(() => document.querySelector('next-route-announcer')?.shadowRoot?.textContent === 'static page')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('static')
  })
})
