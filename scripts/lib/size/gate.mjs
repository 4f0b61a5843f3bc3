import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { freePort, withServer } from '../serve.mjs'
import { cli, ensureStoreBuilt, store } from '../store.mjs'
import { pageScripts } from './page-scripts.mjs'
import { measureReactFloor } from './react-floor.mjs'

/** What the framework may add to React's own part of a page, in bytes of gzip. */
const ALLOWANCE = 12 * 1024

/** What stands in a page instead of React until React is needed, in bytes of gzip. */
const LOADER = 2.3 * 1024

/**
 * Measures what the home page of the store makes a browser load, and holds
 * what every page loads, components of the application aside, to the budget;
 * and what a page without such components loads to its own.
 *
 * @returns {Promise<boolean>} Whether it is within the budget.
 */
export async function checkSize() {
  await ensureStoreBuilt()
  const port = await freePort()
  const command = /** @type {const} */ ([process.execPath, cli, 'start', '-p', String(port)])
  const scripts = await withServer({ command, cwd: store, port }, (origin) => pageScripts(`${origin}/`))
  const floor = await measureReactFloor()
  const total = scripts.reduce((sum, script) => sum + script.gzip, 0)
  const shared = await measureShared()
  const limit = floor + ALLOWANCE
  for (const { path, gzip } of scripts) console.log(`${kilobytes(gzip)}  ${path}`)
  console.log(`${kilobytes(total)}  the store's home page, its own components included`)
  console.log(`${kilobytes(shared)}  what every page loads; React alone ${kilobytes(floor)}, limit ${kilobytes(limit)}`)
  const loader = measureLoader()
  console.log(`${kilobytes(loader)}  what a page without components of its own loads; limit ${kilobytes(LOADER)}`)
  return shared <= limit && loader <= LOADER
}

/** @returns {number} Bytes, gzip. */
function measureLoader() {
  const folder = path.join(store, '.tidemark/client/_next/static')
  const file = readdirSync(folder).find((name) => /^loader-.+\.js$/.test(name))
  if (!file) throw new Error('the store was built without a loader')
  return gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length
}

/** @returns {Promise<number>} Bytes, gzip. */
async function measureShared() {
  const measure = /** @type {typeof import('../../../packages/tidemark/src/build/browser-size.ts')} */ (
    await import(new URL('../../../packages/tidemark/dist/build/browser-size.js', import.meta.url).href)
  )
  return measure.sharedScriptBytes(path.join(store, '.tidemark'))
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`.padStart(9)
}
