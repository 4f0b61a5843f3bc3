import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { packCommand } from './packed-command.mjs'
import { packageDir, root } from './paths.mjs'
import { mustRun, run } from './run.mjs'
import { digest, filesBelow, oncePer } from './stamp.mjs'

export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/**
 * Installs the dependencies of the workspace, unless they are those of the lock file already.
 *
 * @returns {Promise<void>}
 */
export async function ensureInstalled() {
  const manifests = ['package.json', 'package-lock.json', ...workspaces().map((folder) => `${folder}/package.json`)]
  const stamp = path.join(root, 'node_modules/.tidemark-install')
  await oncePer(
    stamp,
    () => digest(root, manifests),
    async () => {
      console.log('installing dependencies …')
      // Not `npm ci`: it insists on the optional packages of every platform, which not every registry mirrors.
      const { code } = await run(npm, ['install', '--no-audit', '--no-fund'], { cwd: root, inherit: true })
      if (code !== 0) throw new Error('npm install failed; what it said stands above')
    },
  )
}

/**
 * Compiles the package to `packages/tidemark/dist`, unless nothing has changed since.
 *
 * @returns {Promise<void>}
 */
export async function ensureBuilt() {
  const own = ['tsconfig.json', 'package.json', 'src', 'assembly'].map((file) => `packages/tidemark/${file}`)
  const sources = ['tsconfig.base.json', 'scripts/lib/packed-command.mjs', 'scripts/lib/architecture/layers.mjs', ...own]
  const stamp = path.join(root, 'node_modules/.tidemark-build')
  if (!existsSync(path.join(packageDir, 'dist/index.js'))) rmSync(stamp, { force: true })
  await oncePer(
    stamp,
    () => digest(root, sources),
    async () => {
      console.log('compiling packages/tidemark …')
      const { code } = await run(process.execPath, [binary('typescript', 'tsc'), '-p', packageDir], { cwd: root, inherit: true })
      if (code !== 0) throw new Error('packages/tidemark does not compile; the errors stand above')
      await removeOrphans()
      await packCommand()
      await compileAssembly()
    },
  )
}

/** The encoder of drawings, to WebAssembly. */
async function compileAssembly() {
  const source = path.join(packageDir, 'assembly/index.ts')
  const target = path.join(packageDir, 'dist/og/png/encoder.wasm')
  const options = ['--optimizeLevel', '3', '--runtime', 'stub', '--enable', 'simd', '--noAssert', '--use', 'abort=']
  await mustRun(process.execPath, [binary('assemblyscript', 'asc'), source, '--outFile', target, ...options], { cwd: root })
}

/** A compiler leaves behind what it once made of sources that are gone or no longer compiled, and it would be packed. */
async function removeOrphans() {
  const compiled = await mustRun(process.execPath, [binary('typescript', 'tsc'), '-p', packageDir, '--listFilesOnly'], { cwd: root })
  const sources = compiled.split('\n').map((file) => path.relative(path.join(packageDir, 'src'), file.trim()))
  const wanted = new Set(
    sources.flatMap((file) => {
      const base = file
        .split(path.sep)
        .join('/')
        .replace(/\.tsx?$/, '')
      return ['.js', '.d.ts', '.js.map', '.d.ts.map'].map((ending) => base + ending)
    }),
  )
  const dist = path.join(packageDir, 'dist')
  for (const file of filesBelow(dist, '.').map((name) => name.slice(2))) {
    if (/\.(js|d\.ts)(\.map)?$/.test(file) && !wanted.has(file)) rmSync(path.join(dist, file))
  }
}

/**
 * The script behind a command of an installed package: to be run with `process.execPath`, with no shell on the way.
 *
 * @param {string} name
 * @param {string} [command]
 * @returns {string}
 */
export function binary(name, command = name) {
  const folder = path.join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[command])
}

/**
 * The folders of the workspace, from the patterns of the root's package.json.
 *
 * @returns {string[]} Relative to the repository.
 */
export function workspaces() {
  const { workspaces: patterns } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  return patterns
    .flatMap((/** @type {string} */ pattern) => (pattern.endsWith('/*') ? foldersIn(pattern.slice(0, -2)) : [pattern]))
    .filter((/** @type {string} */ folder) => existsSync(path.join(root, folder, 'package.json')))
}

/** @param {string} parent */
function foldersIn(parent) {
  return [...new Set(filesBelow(root, parent).map((file) => file.split('/').slice(0, 2).join('/')))]
}
