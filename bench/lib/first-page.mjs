import { freePort, startServer } from '../../scripts/lib/serve.mjs'
import { pageScripts } from '../../scripts/lib/size/page-scripts.mjs'
import { openAlive, openBrowser } from './browser.mjs'
import { peerEnv } from './peers.mjs'

/** @import { Site } from './peers.mjs' */

/**
 * Time from the command `dev` to the first page that is alive in a browser; without
 * Chromium, to the page and all scripts it names.
 *
 * @param {Site} site
 * @returns {Promise<number>} Seconds.
 */
export async function firstPage({ peer, dir }) {
  const browser = await openBrowser()
  try {
    const port = await freePort()
    const started = performance.now()
    const server = await startServer({ command: peer.command('dev', dir, port), cwd: dir, port, env: peerEnv(peer) })
    try {
      const page = `${server.origin}/`
      await Promise.race([browser ? openAlive(browser, page) : pageScripts(page), server.ended])
      return (performance.now() - started) / 1000
    } catch (error) {
      throw new Error(`${peer.name} has shown no page: ${error instanceof Error ? error.message : error}\n${server.log().slice(-2_000)}`, {
        cause: error,
      })
    } finally {
      await server.stop()
    }
  } finally {
    await browser?.close()
  }
}
