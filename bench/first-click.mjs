// node bench/first-click.mjs: what a page without components of its own costs a browser, and the first click on it.
import { cpSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { finish } from '../scripts/lib/finish.mjs'
import { root } from '../scripts/lib/paths.mjs'
import { freePort, startServer } from '../scripts/lib/serve.mjs'
import { ensureInstalled } from '../scripts/lib/workspace.mjs'

/** @import { RunningServer } from '../scripts/lib/serve.mjs' */
/** @typedef {Map<string, RunningServer>} Sites */

process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, 'cache-components': { type: 'boolean', default: false } },
})

await finish(async () => {
  await ensureInstalled()
  const { openBrowser } = await import('./lib/browser.mjs')
  const { CONDITIONS, compare } = await import('./lib/first-click.mjs')
  const browser = await openBrowser()
  if (!browser) throw new Error('no Chromium found')
  /** @type {Sites} */
  const sites = new Map()
  try {
    await serveSites(sites)
    for (const [name, conditions] of Object.entries(CONDITIONS)) {
      console.log(`\n${name.padEnd(32)}${[...sites.keys()].map((site) => site.padStart(12)).join('')}`)
      const rows = await compare(browser, sites, { conditions, rounds: Number(options.rounds) })
      for (const [row, values] of rows) console.log(row.padEnd(32) + values.map((value) => value.toFixed(0).padStart(12)).join(''))
    }
  } finally {
    await browser.close()
    for (const { stop } of sites.values()) await stop()
  }
})

/**
 * The same pages three times: with the loader, with React at once, and by Next.js.
 *
 * @param {Sites} sites Where they are put.
 */
async function serveSites(sites) {
  const { buildCold, peerEnv, placeApp, preparePeer } = await import('./lib/peers.mjs')
  const { scratch } = await import('./lib/sites.mjs')
  const source = scratch()
  cpSync(path.join(root, 'test/e2e/react-free/app'), path.join(source, 'app'), { recursive: true })
  const config = { 'next.config.ts': `export default { cacheComponents: ${options['cache-components']} }\n` }
  // Code of the application's own that every page runs.
  const atOnce = { 'instrumentation-client.ts': 'export {}\n' }
  const tidemark = await preparePeer('tidemark')
  const peers = { loader: tidemark, 'at once': { ...tidemark, files: atOnce }, 'Next.js': await preparePeer('next') }
  for (const [name, peer] of Object.entries(peers)) {
    console.log(`building: ${name} …`)
    const site = await placeApp({ ...peer, files: { ...peer.files, ...config } }, source)
    await buildCold(site)
    const port = await freePort()
    sites.set(name, await startServer({ command: peer.command('start', site.dir, port), cwd: site.dir, port, env: peerEnv(peer) }))
  }
}
