import { median } from './stats.mjs'

/** @import { Browser, CDPSession, Page } from 'playwright-core' */

/**
 * @typedef {object} Conditions
 * @property {number} cpu Times slower than the machine is.
 * @property {{ latency: number, throughput: number } | null} network Milliseconds; bytes a second both ways.
 */

/** @type {Readonly<Record<'normal' | 'slow', Conditions>>} */
export const CONDITIONS = {
  normal: { cpu: 1, network: null },
  slow: { cpu: 4, network: { latency: 40, throughput: (6.4 * 1024 * 1024) / 8 } },
}

/** What somebody does before the click, and how: each in a browser without a cache. */
export const WAYS = {
  unannounced: (/** @type {Page} */ page) => page.evaluate('bench.link("two").click()'),
  async hovered(/** @type {Page} */ page) {
    const { x, y } = await placeOf(page)
    await page.mouse.move(x, y)
    await page.waitForTimeout(100)
    await page.mouse.down()
    await page.mouse.up()
  },
  async tapped(/** @type {Page} */ page) {
    const session = await page.context().newCDPSession(page)
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [await placeOf(page)] })
    await page.waitForTimeout(80)
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  },
  async 'Tab, Enter'(/** @type {Page} */ page) {
    await page.evaluate('bench.link("home").focus()')
    await page.waitForTimeout(100)
    await page.keyboard.press('Tab')
    await page.waitForTimeout(100)
    await page.keyboard.press('Enter')
  },
}

/** @typedef {keyof typeof WAYS} Way */

/**
 * @typedef {object} Visit
 * @property {number} bytes Of scripts on the wire, headers included, until nothing is under way any more.
 * @property {number} load Milliseconds until the load event.
 * @property {number} scripting Milliseconds until nothing is under way any more.
 * @property {number} first Milliseconds from the click to the other page's heading.
 * @property {number} second The same of another click after that.
 * @property {number} total Bytes of scripts, in all.
 */

/**
 * Visits all sites in turn, in each of the ways.
 *
 * @param {Browser} browser
 * @param {ReadonlyMap<string, { readonly origin: string }>} sites
 * @param {{ conditions: Conditions, rounds: number }} options
 * @returns {Promise<Map<string, number[]>>} The medians of each figure, in the order of the sites.
 */
export async function compare(browser, sites, { conditions, rounds }) {
  const names = [...sites.keys()]
  /** @type {Map<string, number[][]>} */
  const figures = new Map()
  for (const [way, round] of turns(rounds)) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const origin = sites.get(name)?.origin ?? ''
      const { first, ...rest } = await visit(browser, origin, { way, conditions })
      for (const [figure, value] of Object.entries({ ...rest, [`first, ${way}`]: first })) {
        const all = figures.get(figure) ?? names.map(() => [])
        figures.set(figure, all)
        all[names.indexOf(name)]?.push(value)
      }
    }
  }
  return new Map([...figures].map(([figure, all]) => [figure, all.map(median)]))
}

/**
 * @param {number} rounds
 * @returns {Array<[Way, number]>}
 */
function turns(rounds) {
  const ways = /** @type {Way[]} */ (Object.keys(WAYS))
  return Array.from({ length: rounds }, (_, round) => ways.map((way) => /** @type {[Way, number]} */ ([way, round]))).flat()
}

/**
 * Opens the home page of `test/e2e/react-free` in a browser that knows nothing of it, and goes to two others.
 *
 * @param {Browser} browser
 * @param {string} origin
 * @param {{ way: Way, conditions: Conditions }} options
 * @returns {Promise<Visit>}
 */
async function visit(browser, origin, { way, conditions }) {
  const context = await browser.newContext({ hasTouch: way === 'tapped' })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await page.addInitScript(helpers)
    await slowDown(session, conditions)
    const scripts = await countScripts(session)
    await session.send('Performance.enable')
    await page.goto(`${origin}/`, { waitUntil: 'networkidle' })
    await page.waitForTimeout(300)
    const bytes = scripts()
    const scripting = (await metric(session, 'ScriptDuration')) * 1000
    const load = Number(await page.evaluate('performance.getEntriesByType("navigation")[0].loadEventEnd'))
    const first = await timed(page, 'two', () => WAYS[way](page))
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(300)
    const second = await timed(page, 'whole', () => page.evaluate('bench.link("whole").click()'))
    await page.waitForTimeout(300)
    return { bytes, load, scripting, first, second, total: scripts() }
  } finally {
    await context.close()
  }
}

/** Runs in the page. */
function helpers() {
  const visible = (/** @type {HTMLElement} */ element) => element.checkVisibility()
  const bench = {
    link: (/** @type {string} */ name) => [...document.querySelectorAll('a')].find((a) => visible(a) && a.textContent === name),
    place(/** @type {string} */ name) {
      const { x, y, width, height } = /** @type {Element} */ (bench.link(name)).getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    },
    /** Milliseconds from the click to the heading. */
    shown: 0,
    watch(/** @type {string} */ heading) {
      let start = 0
      bench.shown = 0
      addEventListener('click', () => (start = performance.now()), { capture: true, once: true })
      new MutationObserver((_records, observer) => {
        if (![...document.querySelectorAll('h1')].some((h1) => h1.textContent === heading && visible(h1))) return
        observer.disconnect()
        bench.shown = performance.now() - start
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    },
  }
  Object.assign(window, { bench })
}

/**
 * @param {Page} page
 * @param {string} heading
 * @param {() => Promise<unknown>} act
 * @returns {Promise<number>}
 */
async function timed(page, heading, act) {
  await page.evaluate(`bench.watch("${heading}")`)
  await act()
  const shown = await page.waitForFunction('bench.shown', undefined, { timeout: 20_000 })
  return Number(await shown.jsonValue())
}

/**
 * @param {Page} page
 * @returns {Promise<{ x: number, y: number }>}
 */
function placeOf(page) {
  return page.evaluate('bench.place("two")')
}

/**
 * @param {CDPSession} session
 * @param {Conditions} conditions
 */
async function slowDown(session, { cpu, network }) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  if (!network) return
  const { latency, throughput } = network
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  })
}

/**
 * @param {CDPSession} session
 * @returns {Promise<() => number>} Bytes so far.
 */
async function countScripts(session) {
  const scripts = new Set()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await session.send('Network.enable')
  return () => bytes
}

/**
 * @param {CDPSession} session
 * @param {string} name
 * @returns {Promise<number>}
 */
async function metric(session, name) {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((found) => found.name === name)?.value ?? NaN
}
