// npm start: from a bare clone to the example in the browser. PORT names the port, 3000 by default.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { finish } from './lib/finish.mjs'
import { packageDir, root } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { digest, oncePer } from './lib/stamp.mjs'
import { ensureBuilt, ensureInstalled } from './lib/workspace.mjs'

const store = path.join(root, 'examples/store')
const cli = path.join(packageDir, 'bin/tidemark.js')

await finish(async () => {
  await ensureInstalled()
  await ensureBuilt()
  await buildStore()
  return serveStore()
})

async function buildStore() {
  await oncePer(
    path.join(store, '.tidemark/.built-from'),
    () => digest(root, ['package-lock.json', 'packages/tidemark/package.json', 'packages/tidemark/src', 'examples/store']),
    async () => {
      const { code } = await run(process.execPath, [cli, 'build'], { cwd: store, inherit: true })
      if (code !== 0) throw new Error('the store could not be built; what is wrong stands above')
    },
  )
}

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
