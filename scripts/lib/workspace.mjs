import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { packageDir, root } from './paths.mjs'
import { run } from './run.mjs'
import { digest, oncePer } from './stamp.mjs'

/**
 * Installs the dependencies of the workspace, unless they are those of the lock file already.
 *
 * @returns {Promise<void>}
 */
export async function ensureInstalled() {
  const stamp = path.join(root, 'node_modules/.tidemark-install')
  const wanted = digest(root, ['package.json', 'package-lock.json', ...workspaceManifests()])
  await oncePer(stamp, wanted, async () => {
    console.log('installing dependencies …')
    const command = existsSync(path.join(root, 'node_modules')) ? 'install' : 'ci'
    const { code } = await run(npm, [command, '--no-audit', '--no-fund'], { cwd: root, inherit: true })
    if (code !== 0) throw new Error(`npm ${command} failed; what it said stands above`)
  })
}

/**
 * Compiles the package to `packages/tidemark/dist`, unless nothing has changed since.
 *
 * @returns {Promise<void>}
 */
export async function ensureBuilt() {
  const dist = path.join(packageDir, 'dist')
  const wanted = digest(root, ['tsconfig.base.json', 'packages/tidemark/tsconfig.json', 'packages/tidemark/package.json', 'packages/tidemark/src'])
  await oncePer(path.join(dist, '.stamp'), wanted, async () => {
    console.log('building packages/tidemark …')
    // A compiler leaves the output of deleted sources behind, and it would be packed.
    rmSync(dist, { recursive: true, force: true })
    const { code } = await run(process.execPath, [binary('typescript', 'tsc'), '-p', packageDir], { cwd: root, inherit: true })
    if (code !== 0) throw new Error('packages/tidemark does not compile; the errors stand above')
  })
}

/**
 * The script behind a command of an installed package: to be run with `process.execPath`, with no shell on the way.
 *
 * @param {string} name
 * @param {string} [command]
 */
export function binary(name, command = name) {
  const linked = path.join(root, 'node_modules/.bin', command)
  if (process.platform !== 'win32' && existsSync(linked)) return linked
  return path.join(root, 'node_modules', name, 'bin', command)
}

export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

function workspaceManifests() {
  return ['packages/tidemark', 'examples/store', 'bench', 'test', 'docs'].map((folder) => `${folder}/package.json`)
}
