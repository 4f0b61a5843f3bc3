import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheDir } from '../../scripts/lib/paths.mjs'
import { freePort, startServer } from '../../scripts/lib/serve.mjs'
import { buildPipeline } from '../baselines/pipeline/build.mjs'
import { buildCold, peerEnv, placeApp, removeAtExit } from './peers.mjs'

/** @import { Peer } from './peers.mjs' */
/** @import { RunningServer } from '../../scripts/lib/serve.mjs' */

const APPS = fileURLToPath(new URL('../apps', import.meta.url))
const BASELINES = fileURLToPath(new URL('../baselines', import.meta.url))

/**
 * Builds an application by each peer and starts the results. One that cannot
 * build or start it is left out, and why is told.
 *
 * @param {readonly Peer[]} peers
 * @param {'cached' | 'plain'} app
 * @returns {Promise<Map<string, RunningServer>>} By the peer's name.
 */
export async function serveAll(peers, app) {
  /** @type {Map<string, RunningServer>} */
  const servers = new Map()
  for (const peer of peers) {
    try {
      servers.set(peer.name, await serveOne(peer, app))
    } catch (error) {
      console.error(`${peer.name} is left out: ${error instanceof Error ? error.message : error}`)
    }
  }
  return servers
}

/**
 * @param {Peer} peer
 * @param {'cached' | 'plain'} app
 */
async function serveOne(peer, app) {
  const site = await placeApp(peer, path.join(APPS, app))
  await buildCold(site)
  const port = await freePort()
  return startServer({ command: peer.command('start', site.dir, port), cwd: site.dir, port, env: peerEnv(peer) })
}

/**
 * Serves what another server answers, as it answers it, by node:http alone.
 *
 * @param {string} url
 * @returns {Promise<RunningServer>}
 */
export async function serveBare(url) {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  const body = Buffer.from(await response.arrayBuffer())
  const own = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length'])
  const headers = [...response.headers].filter(([name]) => !own.has(name)).flat()
  const file = path.join(scratch(), 'answer.json')
  writeFileSync(file, JSON.stringify({ headers: [...headers, 'content-length', String(body.length)], body: body.toString('base64') }))
  const port = await freePort()
  return startServer({ command: [process.execPath, path.join(BASELINES, 'bare-http.mjs'), String(port), file], cwd: BASELINES, port })
}

/**
 * Serves the dynamic page by React alone.
 *
 * @returns {Promise<RunningServer>}
 */
export async function servePipeline() {
  const folder = scratch()
  await buildPipeline(folder)
  const port = await freePort()
  const env = { ...process.env, NODE_ENV: 'production' }
  const command = /** @type {const} */ ([process.execPath, path.join(BASELINES, 'pipeline/serve.mjs'), String(port), folder])
  return startServer({ command, cwd: BASELINES, port, env })
}

/** @returns {string} */
export function scratch() {
  mkdirSync(cacheDir, { recursive: true })
  const folder = mkdtempSync(path.join(cacheDir, 'bench-scratch-'))
  removeAtExit(folder)
  return folder
}
