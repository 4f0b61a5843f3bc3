import { existsSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'

/** @import { Browser, Page } from 'playwright-core' */

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file))
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const PATIENCE = 120_000

/** @returns {Promise<Browser | null>} Null without Chromium. */
export async function openBrowser() {
  return CHROMIUM ? chromium.launch({ executablePath: CHROMIUM, args: FLAGS }) : null
}

/**
 * Opens a page and waits until its client component has run its effect.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {(page: Page) => void} [before] Called before the page is loaded.
 * @returns {Promise<Page>}
 */
export async function openAlive(browser, url, before) {
  const page = await browser.newPage()
  before?.(page)
  await page.goto(url, { timeout: PATIENCE, waitUntil: 'commit' })
  await page.waitForFunction(() => document.documentElement.dataset['alive'] === 'yes', undefined, { timeout: PATIENCE, polling: 20 })
  return page
}

/**
 * All scripts that a browser loads with a page.
 *
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<number>} Bytes, gzip.
 */
export async function loadedJavascript(browser, url) {
  /** @type {Array<Promise<number>>} */
  const sizes = []
  const page = await openAlive(browser, url, (opened) => {
    opened.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length))
    })
  })
  await page.waitForLoadState('networkidle')
  const all = await Promise.all(sizes)
  await page.close()
  return all.reduce((sum, size) => sum + size, 0)
}
