import { SECRET } from './store-sites.mjs'

/** @import { Browser, CDPSession } from 'playwright-core' */
/** @import { RunningServer } from '../../scripts/lib/serve.mjs' */

/**
 * @typedef {object} Travel What one step cost.
 * @property {number} requests
 * @property {number} bytes On the wire, headers included.
 * @property {Record<string, number>} kinds Requests by what they were for.
 * @property {string} outcome What was seen, where that is not plain.
 */

export const STEPS = [
  'first visit',
  'hover',
  'click',
  'back',
  'search',
  'add to cart',
  'after 30 s',
  'after a revalidation',
  'offline',
  'after a deploy',
]

/** Milliseconds without a request after which a step is over. */
const QUIET = 1500

/**
 * Drives the store through the ten steps, in one tab.
 *
 * @param {Browser} browser
 * @param {(deploy: 0 | 1) => Promise<RunningServer>} serve
 * @returns {Promise<Travel[]>}
 */
export async function journey(browser, serve) {
  let server = await serve(0)
  const { origin } = server
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.clock.install()
  const meter = await measure(await context.newCDPSession(page), origin)
  /** @type {Travel[]} */
  const travels = []
  /** @param {() => Promise<string | void>} step */
  const take = async (step) => {
    meter.start()
    const outcome = (await step().catch((error) => `FAILED ${String(error.message).split('\n')[0]}`)) ?? ''
    await meter.quiet()
    travels.push({ ...meter.read(), outcome })
  }
  const product = page.locator('main a[href^="/products/"]:visible')
  const home = page.locator('header a[href="/"]').first()
  const heading = () => page.locator('h1:visible').first().textContent()
  let name = ''

  await take(async () => void (await page.goto(`${origin}/`)))
  await take(() => product.first().hover())
  await take(async () => {
    await product.first().click()
    await page.waitForURL('**/products/*')
    await page.locator('button:visible', { hasText: 'Add to basket' }).first().waitFor()
    name = (await heading()) ?? ''
  })
  await take(async () => {
    await page.goBack()
    await page.waitForURL(`${origin}/`)
  })
  await take(async () => {
    await page.locator('#site-search').fill('wool')
    await page.locator('#site-search').press('Enter')
    await page.waitForURL('**/search?q=wool')
    await product.first().waitFor()
  })
  await product.first().click()
  await page.waitForURL('**/products/*')
  await meter.quiet()
  await take(async () => {
    await page.getByRole('button', { name: 'Add to basket' }).click()
    await page.getByText('in your basket.', { exact: false }).filter({ visible: true }).first().waitFor()
  })
  await take(async () => {
    await page.clock.fastForward(31_000)
    await home.click()
    await page.waitForURL(`${origin}/`)
  })
  await take(async () => {
    await fetch(`${origin}/api/revalidate?path=/`, { method: 'POST', headers: { authorization: `Bearer ${SECRET}` } })
    await product.first().click()
    await page.waitForURL('**/products/*')
    await page.locator('button:visible', { hasText: 'Add to basket' }).first().waitFor()
  })
  await take(async () => {
    await context.setOffline(true)
    await home.click()
    await page.waitForTimeout(1000)
    const shown = new URL(page.url()).pathname === '/' && (await product.count()) > 0
    await context.setOffline(false)
    return shown ? 'shown' : `not shown: ${page.url()}`
  })
  await page.goto(`${origin}/`)
  await meter.quiet()
  await server.stop()
  server = await serve(1)
  await take(async () => {
    await page.locator('a[href="/cart"]').first().click()
    await page.waitForURL('**/cart')
    await page.locator('h1:visible').first().waitFor()
  })
  await context.close()
  await server.stop()
  if (name === '') throw new Error('the product page had no heading')
  return travels
}

/**
 * @param {CDPSession} session
 * @param {string} origin
 */
async function measure(session, origin) {
  /** @type {Map<string, { kind: string, bytes: number }>} */
  let seen = new Map()
  let last = performance.now()
  session.on('Network.requestWillBeSent', ({ requestId, request, type, redirectResponse }) => {
    if (!request.url.startsWith(origin)) return
    last = performance.now()
    const before = redirectResponse ? (seen.get(requestId)?.bytes ?? 0) + redirectResponse.encodedDataLength : 0
    seen.set(requestId, { kind: kindOf(type ?? '', request), bytes: before })
  })
  session.on('Network.responseReceived', ({ requestId, response }) =>
    add(requestId, response.fromDiskCache ? 0 : response.encodedDataLength),
  )
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => add(requestId, Math.max(0, encodedDataLength)))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = seen.get(requestId)
    if (request) request.bytes = Math.max(request.bytes, encodedDataLength)
    last = performance.now()
  })
  await session.send('Network.enable')

  /**
   * @param {string} requestId
   * @param {number} bytes
   */
  function add(requestId, bytes) {
    const request = seen.get(requestId)
    if (request) request.bytes += bytes
    last = performance.now()
  }

  return {
    start() {
      seen = new Map()
      last = performance.now()
    },
    async quiet() {
      while (performance.now() - last < QUIET) await new Promise((resolve) => setTimeout(resolve, 100))
    },
    read() {
      /** @type {Record<string, number>} */
      const kinds = {}
      for (const { kind } of seen.values()) kinds[kind] = (kinds[kind] ?? 0) + 1
      return { requests: seen.size, bytes: [...seen.values()].reduce((sum, { bytes }) => sum + bytes, 0), kinds }
    },
  }
}

/**
 * @param {string} type
 * @param {{ method: string, headers: Record<string, string> }} request
 */
function kindOf(type, { method, headers }) {
  if (method === 'POST') return 'function'
  if (type === 'Document') return 'document'
  if (type !== 'Fetch') return type.toLowerCase()
  const ahead = Object.keys(headers).some((name) => /^next-router-(?:segment-)?prefetch$/i.test(name))
  return ahead ? 'prefetch' : 'payload'
}
