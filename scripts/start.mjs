// npm start: from a bare clone to the example in the browser. PORT names the port, 3000 by default.
import { spawn } from 'node:child_process'
import { finish } from './lib/finish.mjs'
import { cli, ensureStoreBuilt, store } from './lib/store.mjs'
import { ensureBuilt, ensureInstalled } from './lib/workspace.mjs'

await finish(async () => {
  await ensureInstalled()
  await ensureBuilt()
  await ensureStoreBuilt()
  return serveStore()
})

/** @returns {Promise<number>} Exit code. */
function serveStore() {
  const server = spawn(process.execPath, [cli, 'start', '-p', process.env['PORT'] || '3000'], { cwd: store, stdio: 'inherit' })
  let asked = false
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      // A terminal has sent Ctrl-C to the server, too; a second one would force it.
      if (!(signal === 'SIGINT' && process.stdin.isTTY)) server.kill(signal)
      asked = true
    })
  }
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('close', (code) => resolve(asked ? 0 : (code ?? 1)))
  })
}
