// Installs what is missing and compiles the package. Every other script does it by itself.
import { ensureBuilt, ensureInstalled } from './lib/workspace.mjs'
import { finish } from './lib/finish.mjs'

await finish(async () => {
  await ensureInstalled()
  await ensureBuilt()
})
