import path from 'node:path'
import { packageDir, root } from './paths.mjs'
import { run } from './run.mjs'
import { digest, oncePer } from './stamp.mjs'

/** The example. */
export const store = path.join(root, 'examples/store')

/** The command line of the package in this repository. */
export const cli = path.join(packageDir, 'bin/tidemark.js')

/**
 * Builds the example, unless neither it nor the package has changed since.
 *
 * @returns {Promise<void>}
 */
export async function ensureStoreBuilt() {
  await oncePer(
    path.join(store, '.tidemark/.built-from'),
    () => digest(root, ['package-lock.json', 'packages/tidemark/package.json', 'packages/tidemark/src', 'examples/store']),
    async () => {
      const { code } = await run(process.execPath, [path.join(store, 'scripts/next.mjs'), 'build'], { inherit: true })
      if (code !== 0) throw new Error('the store could not be built; what is wrong stands above')
    },
  )
}
