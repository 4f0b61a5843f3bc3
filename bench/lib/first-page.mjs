import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { pageScripts } from '../../scripts/lib/size/page-scripts.mjs'
import { freePort, startServer } from '../../scripts/lib/serve.mjs'
import { peerEnv } from './peers.mjs'

/** @import { Site } from './peers.mjs' */
/** @import { Browser } from 'playwright-core' */

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file))
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

/**
 * Time from the command `dev` to the first page that is alive in a browser; without
 * Chromium, to the page and all scripts it names.
 *
 * @param {Site} site
 * @returns {Promise<number>} Seconds.
 */
export async function firstPage({ peer, dir }) {
  const browser = CHROMIUM ? await chromium.launch({ executablePath: CHROMIUM, args: FLAGS }) : null
  try {
    const port = await freePort()
    const started = performance.now()
    const server = await startServer({ command: peer.command('dev', dir, port), cwd: dir, port, env: peerEnv(peer) })
    try {
      await Promise.race([browser ? untilAlive(browser, server.origin) : pageScripts(`${server.origin}/`), server.ended])
      return (performance.now() - started) / 1000
    } finally {
      await server.stop()
    }
  } finally {
    await browser?.close()
  }
}

/**
 * @param {Browser} browser
 * @param {string} origin
 */
async function untilAlive(browser, origin) {
  const page = await browser.newPage()
  await page.goto(origin, { timeout: 120_000, waitUntil: 'commit' })
  await page.waitForFunction(() => document.documentElement.dataset['alive'] === 'yes', undefined, { timeout: 120_000, polling: 20 })
}
