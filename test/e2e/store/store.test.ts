import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openHarbourOffice } from '../../../examples/store/harbour/open.mjs'
import type { BrowserPage } from '../../harness/browser.ts'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { freePort } from '../../harness/http.ts'
import { markup, meta, tags } from '../../harness/html.ts'
import { spawnNode } from '../../harness/process.ts'
import { isNext } from '../../harness/target.ts'

// The example application itself, from catalogue to checkout. To prove these against the real Next.js, name a
// `node_modules` in TIDEMARK_E2E_ORACLE that also holds `libsql`.
const harbour = await openHarbourOffice(0)
let asked = 0
harbour.server.on('request', (req) => {
  if (req.url === '/boat') asked += 1
})
afterAll(() => {
  harbour.server.close()
  harbour.server.closeAllConnections()
})

const data = mkdtempSync(path.join(tmpdir(), 'tidemark-store-'))
const fixture = serveFixture(path.resolve(import.meta.dirname, '../../../examples/store'), {
  ...(isNext ? {} : { dependencies: { libsql: '0.5.29' } }),
  env: {
    STORE_DATA: data,
    STORE_HARBOUR: harbour.address,
    STORE_PREVIEW_SECRET: 'preview-me',
    STORE_REVALIDATE_SECRET: 'refresh-me',
  },
})

const PHONE = { width: 390, height: 844 }
const PAGES = [
  '/',
  '/shop',
  '/shop/tableware',
  '/collections',
  '/collections/tern',
  '/products/tern-mug',
  '/search?q=wool',
  '/cart',
  '/login',
  '/about',
  '/delivery',
]
const DESK = { width: 1280, height: 900 }

const open = (to: string, options?: Parameters<typeof openPage>[1]): Promise<BrowserPage> => openPage(fixture.server.origin + to, options)

async function signIn(page: BrowserPage, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** As the harbour master does on the office's own page. */
async function putUp(address: string, state: 'sails' | 'held', note: string): Promise<void> {
  await fetch(address, { method: 'POST', body: new URLSearchParams({ state, note }), redirect: 'manual' })
}

async function addToBasket(page: BrowserPage, slug: string): Promise<void> {
  await page.goto(`${fixture.server.origin}/products/${slug}`)
  await page.getByRole('button', { name: 'Add to basket' }).click()
  await page.getByText('in your basket.', { exact: false }).first().waitFor()
}

describe('over HTTP', () => {
  test('a product page is a shell with its words, and the price behind it', async () => {
    const html = await fixture.server.html('/products/eider-teapot')
    expect(markup(html)).toContain('The lid locks with a quarter turn')
    expect(html).toContain('£58.00')
    expect(meta(html, 'og:title')).toBe('Eider teapot')
  })

  test('Open Graph images come in two sizes', async () => {
    const html = await fixture.server.html('/products/eider-teapot')
    const images = tags(html, 'meta').filter((tag) => tag['property'] === 'og:image')
    expect(images).toHaveLength(2)
    const widths = await Promise.all(
      images.map(async (image) => {
        const { pathname, search } = new URL(image['content'] ?? '')
        const answer = await fixture.server.http(pathname + search)
        expect(answer.headers.get('content-type')).toBe('image/png')
        return answer.body.readUInt32BE(16)
      }),
    )
    expect(widths).toEqual([1200, 800])
  })

  test('unknown addresses are 404', async () => {
    expect((await fixture.server.fetch('/nowhere')).status).toBe(404)
    expect((await fixture.server.fetch('/api/products/nothing')).status).toBe(404)
    expect((await fixture.server.fetch('/art/nothing.svg')).status).toBe(404)
  })

  test('old addresses lead to the products', async () => {
    const numbered = await fixture.server.fetch('/p/101')
    expect([numbered.status, numbered.headers.get('location')]).toEqual([308, expect.stringMatching(/\/products\/fulmar-mug$/)])
    const singular = await fixture.server.fetch('/product/eider-teapot')
    expect([singular.status, singular.headers.get('location')]).toEqual([308, expect.stringMatching(/\/products\/eider-teapot$/)])
  })

  test('the proxy guesses the region once', async () => {
    const first = await fixture.server.fetch('/cart', { headers: { 'accept-language': 'de-DE,de;q=0.9' } })
    expect(first.headers.getSetCookie().join()).toContain('region=eu')
    const again = await fixture.server.fetch('/cart', { headers: { cookie: 'region=gb' } })
    expect(again.headers.getSetCookie()).toEqual([])
  })

  test('a robot is given no region', async () => {
    const headers = { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)' }
    expect((await fixture.server.fetch('/cart', { headers })).headers.getSetCookie()).toEqual([])
  })

  test('one command serves the shop and the harbour office beside it', async () => {
    const [port, harbourPort] = [await freePort(), await freePort()]
    const running = spawnNode(['scripts/next.mjs', 'start', '-p', String(port)], {
      cwd: fixture.app.dir,
      env: { STORE_DATA: data, HARBOUR_PORT: String(harbourPort) },
    })
    await running.waitForLog(new RegExp(`Harbour office: http://localhost:${harbourPort}`))
    await running.waitForLog(new RegExp(`localhost:${port}`))
    expect(await (await fetch(`http://localhost:${harbourPort}/boat`)).json()).toMatchObject({ state: 'sails' })
    await putUp(`http://localhost:${harbourPort}`, 'held', 'Fog.')
    expect(await (await fetch(`http://localhost:${port}/products/eider-teapot`)).text()).toContain('held in harbour. Fog.')
    running.kill('SIGTERM')
    expect((await running.exited).code).toBe(0)
    await expect(fetch(`http://localhost:${harbourPort}/boat`)).rejects.toThrow('fetch failed')
  })

  test('a harbour office that does not answer is left out, and heard as soon as it does', async () => {
    const harbourPort = await freePort()
    const server = await fixture.app.start({ env: { STORE_DATA: data, STORE_HARBOUR: `http://localhost:${harbourPort}` } })
    const visit = async (): Promise<string> => markup(await server.html('/checkout', { headers: { cookie: 'cart=101x1' } }))
    expect(await visit()).toContain('No word from the harbour office')
    expect(await server.html('/products/eider-teapot')).toContain('Leaves the harbour')
    expect(server.log()).toContain(`The harbour office at http://localhost:${harbourPort} does not answer`)
    const late = await openHarbourOffice(harbourPort)
    await expect.poll(visit, { timeout: 15_000, interval: 500 }).toContain('The post boat sails')
    late.server.close()
    late.server.closeAllConnections()
    await server.stop()
  })

  test('the API lists, searches and shows', async () => {
    const list = (await (await fixture.server.fetch('/api/products?category=bags&sort=price')).json()) as {
      total: number
      items: Array<{ price: number }>
    }
    expect(list.total).toBe(90)
    const prices = list.items.map((item) => item.price)
    expect(prices).toEqual(prices.toSorted((left, right) => left - right))
    const found = (await (await fixture.server.fetch('/api/products?q=eider teap')).json()) as { items: Array<{ slug: string }> }
    expect(found.items[0]?.slug).toBe('eider-teapot')
    expect(await (await fixture.server.fetch('/api/products/eider-teapot')).json()).toMatchObject({ name: 'Eider teapot', price: 5800 })
  })

  test('the desk answers 401 to strangers, and secrets guard the hooks', async () => {
    expect((await fixture.server.fetch('/admin/orders.csv')).status).toBe(401)
    expect((await fixture.server.fetch('/api/revalidate?tag=catalogue', { method: 'POST' })).status).toBe(401)
    expect((await fixture.server.fetch('/api/draft?slug=phalarope-mug&secret=guess')).status).toBe(401)
    const refreshed = await fixture.server.fetch('/api/revalidate?tag=catalogue', {
      method: 'POST',
      headers: { authorization: 'Bearer refresh-me' },
    })
    expect(await refreshed.json()).toEqual({ revalidated: ['catalogue'] })
  })

  test('the sitemap holds what is published, and only that', async () => {
    const sitemap = await (await fixture.server.fetch('/sitemap.xml')).text()
    expect(sitemap.match(/\/products\//g)).toHaveLength(540)
    expect(sitemap).not.toContain('phalarope')
  })
})

describe.skipIf(!browserPath)('in the browser', () => {
  test.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('no page of the shop errs or scrolls sideways on %s', async (_device, viewport) => {
    const page = await open('/', { viewport })
    const wide: string[] = []
    for (const to of PAGES) {
      await page.goto(fixture.server.origin + to)
      await hydrated(page)
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(to)
    }
    expect(wide).toEqual([])
    expect(page.errors).toEqual([])
  })

  test('a list is sorted, narrowed and paged', async () => {
    const page = await open('/shop/lighting', { viewport: DESK })
    await page.getByText('90 products').waitFor()
    await page.getByRole('link', { name: 'Price, low first' }).click()
    await page.waitForURL('**/shop/lighting?sort=price')
    await page.getByRole('link', { name: 'Next' }).click()
    await page.getByText('Page 2 of 4').waitFor()
    expect(new URL(page.url()).search).toBe('?sort=price&page=2')
    expect(page.errors).toEqual([])
  })

  test('the search field finds by the beginning of a word', async () => {
    const page = await open('/', { viewport: DESK })
    await hydrated(page)
    await page.getByRole('searchbox').fill('teap')
    await page.getByRole('search').getByRole('button').click()
    await page.getByRole('heading', { name: '“teap”' }).waitFor()
    await page.getByRole('article').getByRole('link', { name: 'Eider teapot', exact: true }).waitFor()
    expect(page.errors).toEqual([])
  })

  test('a quick look opens over the list and closes to it', async () => {
    const page = await open('/shop/tableware', { viewport: DESK })
    await hydrated(page, '#main a')
    const link = page.getByRole('link', { name: /^Quick look/ }).first()
    await link.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading').waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/quick\//)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(new URL(page.url()).pathname).toBe('/shop/tableware')
    await link.click()
    await dialog.getByRole('link', { name: 'All about it' }).click()
    await page.waitForURL('**/products/*')
    await dialog.waitFor({ state: 'detached' })
    expect(page.errors).toEqual([])
  })

  test('the basket follows its buttons, and an order is placed', async () => {
    const page = await open('/products/fulmar-mug', { viewport: PHONE })
    await addToBasket(page, 'fulmar-mug')
    await page.getByRole('link', { name: 'Basket, 1 item' }).waitFor()
    await addToBasket(page, 'eider-teapot')
    await page.getByRole('link', { name: 'Basket, 2 items' }).click()
    await page.getByRole('button', { name: 'One Eider teapot more' }).click()
    await page.getByRole('link', { name: 'Basket, 3 items' }).waitFor()
    await page.getByRole('button', { name: 'Remove Fulmar mug' }).click()
    await page.getByRole('link', { name: 'Basket, 2 items' }).waitFor()
    await page.getByRole('link', { name: 'Check out' }).click()
    await page.getByRole('button', { name: 'Place the order' }).click()
    await page.getByText('Who shall we send it to?').waitFor()
    await page.getByLabel('Name').fill('Ada Quay')
    await page.getByLabel('E-mail').fill('ada@example.com')
    await page.getByLabel('Address').fill('1 Slipway\nHarbour\nHB1 2CD')
    await page.getByRole('button', { name: 'Place the order' }).click()
    await page.getByRole('heading', { name: 'Thank you, Ada Quay' }).waitFor()
    expect(await page.getByRole('row', { name: 'Total £116.00' }).isVisible()).toBe(true)
    await page.getByRole('link', { name: /^Basket, 0/ }).waitFor()
    expect(page.errors).toEqual([])
  })

  // Next.js answers such a post of a page with holes with the holes alone, without the page around them.
  test.skipIf(isNext)('the basket and the checkout work without JavaScript', async () => {
    const page = await open('/products/puffin-jug', { viewport: PHONE, javaScriptEnabled: false })
    await page.getByRole('button', { name: 'Add to basket' }).click()
    await page.getByRole('link', { name: 'See the basket' }).click()
    await page.getByRole('button', { name: 'One Puffin jug more' }).click()
    expect(await page.getByLabel('Quantity of Puffin jug').inputValue()).toBe('2')
    await page.getByRole('link', { name: 'Check out' }).click()
    await page.getByLabel('Name').fill('No Script')
    await page.getByLabel('E-mail').fill('none@example.com')
    await page.getByLabel('Address').fill('2 Slipway\nHarbour\nHB1 2CD')
    await page.getByRole('button', { name: 'Place the order' }).click()
    await page.getByRole('heading', { name: 'Thank you, No Script' }).waitFor()
  })

  test('the desk is closed to strangers and guests', async () => {
    const page = await open('/admin', { viewport: DESK })
    await page.getByRole('heading', { name: 'Who is there?' }).waitFor()
    await signIn(page, 'guest@skerry.test', 'driftwood')
    await page.getByRole('heading', { name: 'Crew only' }).waitFor()
    const response = await page.context().request.get(`${fixture.server.origin}/admin/orders.csv`)
    expect(response.status()).toBe(403)
  })

  test('a price changed at the desk is seen by another browser', async () => {
    const reader = await open('/collections/plover', { viewport: DESK })
    const keeper = await open('/login', { viewport: DESK })
    await signIn(keeper, 'keeper@skerry.test', 'lighthouse')
    await keeper.getByRole('link', { name: 'Keeper’s desk' }).waitFor()
    await keeper.goto(`${fixture.server.origin}/admin/products/plover-saucepan`)
    await keeper.getByLabel('Price in pounds').fill('77.70')
    await keeper.getByRole('button', { name: 'Save' }).click()
    await keeper.getByText('Saved: £77.70').waitFor()
    await reader.reload()
    await reader.getByText('£77.70').waitFor()
    await reader.goto(`${fixture.server.origin}/products/plover-saucepan`)
    await reader.getByText('£77.70').waitFor()
    expect(keeper.errors).toEqual([])
  })

  test('the harbour office is asked once for all readers, and again when the keeper asks', async () => {
    const readers = ['/delivery', '/products/eider-teapot', '/products/fulmar-mug', '/products/puffin-jug']
    const readAll = (): Promise<string[]> => Promise.all([...readers, ...readers].map((to) => fixture.server.html(to)))
    await readAll()
    const before = asked
    expect(before).toBeGreaterThan(0)
    await putUp(harbour.address, 'held', 'Gale from the north-west.')
    for (const html of await readAll()) expect(html).not.toContain('Gale')
    expect(asked).toBe(before)

    const keeper = await open('/login', { viewport: DESK })
    await signIn(keeper, 'keeper@skerry.test', 'lighthouse')
    await keeper.getByRole('link', { name: 'Keeper’s desk' }).click()
    const notice = keeper.getByRole('complementary', { name: 'Post boat' })
    await notice.getByText('The post boat sails').waitFor()
    await keeper.getByRole('button', { name: 'Ask the harbour office again' }).click()
    await notice.getByText('The post boat is held in harbour').waitFor()
    for (const html of await readAll()) expect(html).toContain('Gale from the north-west.')
    expect(asked).toBe(before + 1)
    expect(keeper.errors).toEqual([])
  })

  test('the log tells who did what, and with which device, once it is done', async () => {
    const phone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'
    const customer = await open('/products/puffin-mug', {
      viewport: PHONE,
      userAgent: phone,
      extraHTTPHeaders: { 'x-forwarded-for': '192.0.2.7' },
    })
    await addToBasket(customer, 'puffin-mug')
    await customer.goto(`${fixture.server.origin}/checkout`)
    await customer.getByLabel('Name').fill('Logged Customer')
    await customer.getByLabel('E-mail').fill('logged@example.com')
    await customer.getByLabel('Address').fill('3 Slipway\nHarbour\nHB1 2CD')
    await customer.getByRole('button', { name: 'Place the order' }).click()
    await customer.getByRole('heading', { name: 'Thank you, Logged Customer' }).waitFor()

    const keeper = await open('/login', { viewport: DESK })
    await signIn(keeper, 'keeper@skerry.test', 'guessed')
    await keeper.getByText('do not belong together').waitFor()
    await signIn(keeper, 'keeper@skerry.test', 'lighthouse')
    await keeper.getByRole('link', { name: 'Keeper’s desk' }).click()
    await keeper.getByRole('link', { name: 'Log', exact: true }).click()
    await keeper.getByRole('row', { name: /Ordered .* logged@example.com Mobile Safari on a phone 192.0.2.7/ }).waitFor()
    await keeper.getByRole('row', { name: /Was refused keeper@skerry.test Chrome/ }).waitFor()
    await keeper
      .getByRole('row', { name: /Signed in keeper@skerry.test Chrome/ })
      .first()
      .waitFor()
    expect(keeper.errors).toEqual([])
  })

  test('a draft is seen in preview only, until it is published', async () => {
    const { origin } = fixture.server
    const stranger = await open('/products/phalarope-vase')
    await stranger.getByRole('heading', { name: 'Washed away' }).waitFor()
    const keeper = await open('/api/draft?slug=phalarope-vase&secret=preview-me', { viewport: DESK })
    await keeper.getByRole('heading', { name: 'Phalarope vase' }).waitFor()
    await keeper.getByText('Not published yet').waitFor()
    await stranger.reload()
    await stranger.getByRole('heading', { name: 'Washed away' }).waitFor()
    await keeper.getByRole('button', { name: 'Leave preview' }).click()
    await keeper.waitForURL(`${origin}/`)
    await keeper.goto(`${origin}/products/phalarope-vase`)
    await keeper.getByRole('heading', { name: 'Washed away' }).waitFor()
  })
})
