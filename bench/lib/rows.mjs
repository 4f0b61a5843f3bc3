import { measureReactFloor } from '../../scripts/lib/size/react-floor.mjs'
import { pageScripts } from '../../scripts/lib/size/page-scripts.mjs'
import { loadedJavascript, openBrowser } from './browser.mjs'
import { firstPage } from './first-page.mjs'
import { generateApp } from './generated-app.mjs'
import { firstByte, makeRequests, requestsPerSecond } from './load.mjs'
import { residentMemory } from './memory.mjs'
import { buildCold, placeApp } from './peers.mjs'
import { scratch, serveAll, serveBare, servePipeline } from './sites.mjs'
import { alternate, median } from './stats.mjs'

/** @import { Browser } from 'playwright-core' */
/** @import { Peer } from './peers.mjs' */
/** @import { Bar, Row } from './table.mjs' */
/** @import { RunningServer } from '../../scripts/lib/serve.mjs' */

/** @typedef {ReadonlyMap<string, RunningServer>} Servers */
/** @typedef {{ rounds: number, seconds: number, samples: number, requests: number }} Effort */

/** @type {Effort} */
export const QUICK = { rounds: 1, seconds: 2, samples: 20, requests: 3_000 }
/** @type {Effort} */
export const FULL = { rounds: 5, seconds: 5, samples: 200, requests: 100_000 }

export const CACHED_ROWS = ['static', 'hole', 'cached-part', 'first-byte', 'handler', 'javascript', 'memory']
export const ROWS = [...CACHED_ROWS, 'rows', 'build', 'dev']

/**
 * Rows about the application with a cache: built and started once for all of them.
 *
 * @param {readonly Peer[]} peers
 * @param {ReadonlySet<string>} wanted
 * @param {Effort} effort
 * @returns {Promise<Row[]>}
 */
export async function cachedRows(peers, wanted, effort) {
  if (!CACHED_ROWS.some((row) => wanted.has(row))) return []
  const servers = await serveAll(peers, 'cached')
  /** @type {Row[]} */
  const rows = []
  try {
    if (wanted.has('static')) rows.push(await staticRow(servers, effort))
    if (wanted.has('hole'))
      rows.push(
        await loadRow(servers, effort, {
          id: 'hole',
          title: 'shell and one hole, requests/s',
          path: '/hole',
          marker: 'hello stranger',
          bars: [{ against: 'next', atLeast: 8 }],
        }),
      )
    if (wanted.has('cached-part'))
      rows.push(
        await loadRow(servers, effort, {
          id: 'cached-part',
          title: 'hole beside a cached table, requests/s',
          path: '/list',
          marker: 'hello stranger',
          bars: [{ against: 'next', atLeast: 8 }],
        }),
      )
    if (wanted.has('handler'))
      rows.push(
        await loadRow(servers, effort, {
          id: 'handler',
          title: 'handler with a cached function, requests/s',
          path: '/api/cached',
          marker: 'Product 49',
          bars: [{ against: 'next', atLeast: 10 }],
        }),
      )
    if (wanted.has('first-byte')) rows.push(await firstByteRow(servers, effort))
    if (wanted.has('javascript')) rows.push(await javascriptRow(servers))
    if (wanted.has('memory')) rows.push(...(await memoryRows(servers, effort)))
  } finally {
    await stopAll(servers)
  }
  return rows
}

/**
 * @param {Servers} servers
 * @param {Effort} effort
 */
async function staticRow(servers, effort) {
  const bars = [
    { against: 'node', atLeast: 0.9 },
    { against: 'next', atLeast: 10 },
  ]
  const own = servers.get('tidemark')
  const bare = own ? await serveBare(`${own.origin}/static`) : undefined
  try {
    const all = new Map([...(bare ? [/** @type {const} */ (['node', bare])] : []), ...servers])
    return await loadRow(all, effort, {
      id: 'static',
      title: 'prerendered page, requests/s',
      path: '/static',
      marker: 'Paragraph 24',
      bars,
    })
  } finally {
    await bare?.stop()
  }
}

/**
 * @param {Servers} servers
 * @param {Effort} effort
 * @param {{ id: string, title: string, path: string, marker: string, bars: readonly Bar[] }} row
 * @returns {Promise<Row>}
 */
async function loadRow(servers, { rounds, seconds }, { id, title, path, marker, bars }) {
  const good = []
  for (const [name, { origin }] of servers) {
    const text = await (await fetch(origin + path)).text()
    if (text.includes(marker)) good.push(name)
    else console.error(`${name} is left out of ${id}: ${path} does not say "${marker}"`)
  }
  const urlOf = (/** @type {string} */ name) => `${servers.get(name)?.origin}${path}`
  for (const name of good) await requestsPerSecond(urlOf(name), 1)
  const values = await alternate(good, rounds, (name) => requestsPerSecond(urlOf(name), seconds))
  return { id, title, values: Object.fromEntries(values), bars }
}

/**
 * @param {Servers} servers
 * @param {Effort} effort
 * @returns {Promise<Row>}
 */
async function firstByteRow(servers, { samples }) {
  /** @type {Record<string, number>} */
  const values = {}
  for (const [name, { origin }] of servers) {
    /** @type {{ hole: number[], still: number[] }} */
    const times = { hole: [], still: [] }
    for (let sample = 0; sample < samples; sample += 1) {
      times.still.push(await firstByte(`${origin}/static`))
      times.hole.push(await firstByte(`${origin}/hole`))
    }
    values[name] = median(times.hole) / median(times.still)
  }
  return { id: 'first-byte', title: 'first byte with a hole ÷ without', values, bars: [{ against: '1', base: 1, atMost: 1.2 }] }
}

/**
 * @param {Servers} servers
 * @returns {Promise<Row>}
 */
async function javascriptRow(servers) {
  /** @type {Record<string, number>} */
  const values = { react: (await measureReactFloor()) / 1024 }
  const browser = await openBrowser()
  try {
    for (const [name, { origin }] of servers) values[name] = (await pageJavascript(browser, `${origin}/static`)) / 1024
  } finally {
    await browser?.close()
  }
  const limit = (values['react'] ?? NaN) + 12
  return {
    id: 'javascript',
    title: 'JavaScript of a page, KB gzip',
    values,
    bars: [{ against: '(React + 12 KB)', base: limit, atMost: 1 }],
  }
}

/**
 * @param {Browser | null} browser Without one, what the page names and imports is counted.
 * @param {string} url
 */
async function pageJavascript(browser, url) {
  if (browser) return loadedJavascript(browser, url)
  const scripts = await pageScripts(url)
  return scripts.reduce((sum, script) => sum + script.gzip, 0)
}

/**
 * @param {Servers} servers
 * @param {Effort} effort
 * @returns {Promise<Row[]>}
 */
async function memoryRows(servers, { requests }) {
  /** @type {Record<string, number>} */
  const after = {}
  /** @type {Record<string, number>} */
  const growth = {}
  for (const [name, { origin, pid }] of servers) {
    const urls = ['/static', '/hole', '/api/cached'].map((path) => origin + path)
    await makeRequests(urls, requests / 10)
    const before = residentMemory(pid)
    await makeRequests(urls, requests)
    after[name] = residentMemory(pid)
    growth[name] = after[name] / before
  }
  return [
    {
      id: 'memory',
      title: `memory after ${requests.toLocaleString('en-US')} requests, MB`,
      values: after,
      bars: [{ against: 'next', atMost: 0.5 }],
    },
    { id: 'memory-growth', title: '… ÷ after the first tenth', values: growth, bars: [{ against: '1', base: 1, atMost: 1.15 }] },
  ]
}

/**
 * @param {readonly Peer[]} peers
 * @param {Effort} effort
 * @returns {Promise<Row>}
 */
export async function tableRow(peers, effort) {
  const servers = await serveAll(peers, 'plain')
  servers.set('react', await servePipeline())
  const bars = [
    { against: 'next', atLeast: 3 },
    { against: 'react', atLeast: 0.8 },
  ]
  try {
    return await loadRow(servers, effort, {
      id: 'rows',
      title: 'dynamic page of 200 rows, requests/s',
      path: '/rows',
      marker: 'Product 199',
      bars,
    })
  } finally {
    await stopAll(servers)
  }
}

/**
 * @param {readonly Peer[]} peers
 * @param {ReadonlySet<string>} wanted
 * @param {Effort} effort
 * @returns {Promise<Row[]>}
 */
export async function buildRows(peers, wanted, { rounds }) {
  const source = scratch()
  generateApp(source)
  const sites = await Promise.all(peers.map((peer) => placeApp(peer, source)))
  const times = Math.min(rounds, 3)
  const named = (/** @type {Map<{ peer: Peer }, number>} */ values) =>
    Object.fromEntries([...values].map(([{ peer }, value]) => [peer.name, value]))
  /** @type {Row[]} */
  const rows = []
  if (wanted.has('build')) {
    rows.push({
      id: 'build',
      title: 'build of 27 routes, cold, s',
      values: named(await alternate(sites, times, buildCold)),
      bars: [{ against: 'next', atMost: 0.25 }],
    })
  }
  if (wanted.has('dev')) {
    rows.push({
      id: 'dev',
      title: 'dev: command to first page, s',
      values: named(await alternate(sites, times, firstPage)),
      bars: [{ against: 'next', atMost: 0.333 }],
    })
  }
  return rows
}

/** @param {Servers} servers */
async function stopAll(servers) {
  await Promise.all([...servers.values()].map((server) => server.stop()))
}
