import { freePort, withServer } from '../serve.mjs'
import { cli, ensureStoreBuilt, store } from '../store.mjs'
import { pageScripts } from './page-scripts.mjs'
import { measureReactFloor } from './react-floor.mjs'

/** What the framework may add to React's own part of a page, in bytes of gzip. */
const ALLOWANCE = 12 * 1024

/**
 * Measures what the home page of the store makes a browser load.
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
  const limit = floor + ALLOWANCE
  for (const { path, gzip } of scripts) console.log(`${kilobytes(gzip)}  ${path}`)
  console.log(`${kilobytes(total)}  the store's home page; React alone ${kilobytes(floor)}, limit ${kilobytes(limit)}`)
  return total <= limit
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`.padStart(9)
}
