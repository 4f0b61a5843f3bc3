import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, onTestFinished } from 'vitest'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Path of the browser, or undefined: then tests that need one are skipped. `CHROMIUM` names another one. */
export const browserPath: string | undefined = [process.env['CHROMIUM'], ...PLACES].find((place) => place && existsSync(place))

export interface BrowserPage extends Page {
  /** Errors of the console and uncaught ones since the page was opened: a test that expects none compares with `[]`. */
  readonly errors: string[]
}

let browser: Promise<Browser> | undefined

/**
 * Opens a page in a context of its own, which ends with the test.
 *
 * @example
 * const page = await openPage(`${server.origin}/about`)
 * await page.getByRole('link', { name: 'Home' }).click()
 * expect(page.errors).toEqual([])
 */
export async function openPage(url: string, options: BrowserContextOptions = {}): Promise<BrowserPage> {
  const context = await (await openBrowser()).newContext(options)
  onTestFinished(() => context.close())
  // Browsers ask for it unasked, and a 404 would count as an error.
  await context.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }))
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(url)
  return Object.assign(page, { errors })
}

/** The browser of this test file: started when first asked for, closed behind the last test. */
export function openBrowser(): Promise<Browser> {
  if (!browserPath) throw new Error('no Chromium found; install it (apt-get install chromium) or name one in CHROMIUM')
  browser ??= chromium.launch({ executablePath: browserPath, args: FLAGS })
  return browser
}

/** Resolves once React has taken over the page, or what stands there instead of it, so that a click reaches its handler. */
export async function hydrated(page: Page, selector = 'body *'): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { __tm: queue } = window as { __tm?: unknown[] & { loader?: object } }
    // React has emptied the queue; an empty text in it calls for React.
    const isWithout = queue?.loader !== undefined && queue.length > 0 && !queue.includes('')
    const found = [...document.querySelectorAll(wanted)]
    return isWithout || found.some((element) => Object.keys(element).some((key) => key.startsWith('__reactFiber$')))
  }, selector)
}

afterAll(async () => {
  await (await browser)?.close()
  browser = undefined
})
