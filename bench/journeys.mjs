// node bench/journeys.mjs: what travels in ten everyday journeys through the store, by each framework.
import { finish } from '../scripts/lib/finish.mjs'
import { ensureInstalled } from '../scripts/lib/workspace.mjs'

process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

await finish(async () => {
  await ensureInstalled()
  const { openBrowser } = await import('./lib/browser.mjs')
  const { journey, STEPS } = await import('./lib/journeys.mjs')
  const { preparePeer } = await import('./lib/peers.mjs')
  const { buildStores, serveStore } = await import('./lib/store-sites.mjs')

  const names = process.argv.slice(2).filter((name) => !name.startsWith('-'))
  const browser = await openBrowser()
  if (!browser) throw new Error('no Chromium found')
  /** @type {Map<string, import('./lib/journeys.mjs').Travel[]>} */
  const travels = new Map()
  for (const name of names.length > 0 ? names : ['next', 'tidemark']) {
    console.log(`building the store twice with ${name} …`)
    const stores = await buildStores(await preparePeer(name, { libsql: '0.5.29' }))
    travels.set(name, await journey(browser, (deploy) => serveStore(stores, deploy)))
  }
  await browser.close()
  for (const [at, step] of STEPS.entries()) {
    console.log(step)
    for (const [name, taken] of travels) console.log(`  ${name.padEnd(10)} ${describe(taken[at])}`)
  }
})

/** @param {import('./lib/journeys.mjs').Travel | undefined} travel */
function describe(travel) {
  if (!travel) return '–'
  const { requests, bytes, kinds, outcome } = travel
  const parts = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`)
  const size = `${String(requests).padStart(3)} requests ${(bytes / 1024).toFixed(1).padStart(6)} KB`
  return `${size}  ${parts.join(', ')}${outcome ? `; ${outcome}` : ''}`
}
