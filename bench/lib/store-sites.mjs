import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { cacheDir } from '../../scripts/lib/paths.mjs'
import { mustRun } from '../../scripts/lib/run.mjs'
import { freePort, startServer } from '../../scripts/lib/serve.mjs'
import { store } from '../../scripts/lib/store.mjs'
import { buildCold, peerEnv, removeAtExit } from './peers.mjs'

/** @import { Peer, Site } from './peers.mjs' */
/** @import { RunningServer } from '../../scripts/lib/serve.mjs' */

export const SECRET = 'journeys'

/** @typedef {object} Stores
 * @property {readonly [Site, Site]} sites Before a deploy and after it.
 * @property {number} port Both listen there, one after the other.
 * @property {string} data
 */

/**
 * Builds the store, and builds it once more with a change, as a deploy does.
 *
 * @param {Peer} peer
 * @returns {Promise<Stores>}
 */
export async function buildStores(peer) {
  mkdirSync(cacheDir, { recursive: true })
  const home = mkdtempSync(path.join(cacheDir, `journeys-${peer.name}-`))
  removeAtExit(home)
  const data = path.join(home, 'data')
  mkdirSync(data)
  const first = await place(peer, path.join(home, 'first'))
  const second = await place(peer, path.join(home, 'second'))
  appendFileSync(path.join(second.dir, 'components/basket-link.tsx'), '\nexport const deployed = true\n')
  for (const site of [first, second]) await buildCold(site)
  return { sites: [first, second], port: await freePort(), data }
}

/**
 * @param {Peer} peer
 * @param {string} dir
 * @returns {Promise<Site>}
 */
async function place(peer, dir) {
  const leftover = /(?:^|\/)(?:node_modules|\.next|\.tidemark|data)(?:\/|$)|\.test\.tsx?$/
  cpSync(store, dir, { recursive: true, filter: (source) => !leftover.test(path.relative(store, source)) })
  await mustRun('cp', ['-al', peer.modules, path.join(dir, 'node_modules')])
  rmSync(path.join(dir, 'node_modules/.cache'), { recursive: true, force: true })
  return { peer, dir }
}

/**
 * @param {Stores} stores
 * @param {0 | 1} deploy
 * @returns {Promise<RunningServer>}
 */
export function serveStore({ sites, port, data }, deploy) {
  const { peer, dir } = sites[deploy]
  const env = { ...peerEnv(peer), STORE_DATA: data, STORE_REVALIDATE_SECRET: SECRET }
  return startServer({ command: peer.command('start', dir, port), cwd: dir, port, env })
}
