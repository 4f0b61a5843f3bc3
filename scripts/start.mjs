// npm start: from a bare clone to the example in the browser, and the service it asks beside it.
// PORT names the port, 3000 by default.
import { runBesideHarbour } from '../examples/store/scripts/beside-harbour.mjs'
import { finish } from './lib/finish.mjs'
import { ensureStoreBuilt } from './lib/store.mjs'
import { ensureBuilt, ensureInstalled } from './lib/workspace.mjs'

await finish(async () => {
  await ensureInstalled()
  await ensureBuilt()
  await ensureStoreBuilt()
  return runBesideHarbour(['start', '-p', process.env['PORT'] || '3000'])
})
