import http from 'node:http'
import path from 'node:path'
import { installed } from '../../scripts/lib/pack.mjs'
import { mustRun } from '../../scripts/lib/run.mjs'
import { onPath } from '../../scripts/lib/system-tools.mjs'

const CONNECTIONS = 16

/**
 * Requests a second that a server answers, by wrk, or by autocannon where there is no wrk.
 *
 * @param {string} url
 * @param {number} seconds
 * @returns {Promise<number>}
 */
export async function requestsPerSecond(url, seconds) {
  return onPath('wrk') ? byWrk(url, seconds) : byAutocannon(url, seconds)
}

/**
 * @param {string} url
 * @param {number} seconds
 */
async function byWrk(url, seconds) {
  const said = await mustRun('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--timeout', '30s', url])
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(`${url} did not answer well under load:\n${said}`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1])
}

/**
 * @param {string} url
 * @param {number} seconds
 */
async function byAutocannon(url, seconds) {
  const home = await installed('bench-autocannon', { autocannon: '8.0.0' })
  const script = path.join(home, 'node_modules/autocannon/autocannon.js')
  const said = await mustRun(process.execPath, [script, '-c', String(CONNECTIONS), '-d', String(seconds), '-j', url])
  const report = JSON.parse(said.slice(said.indexOf('{')))
  if (report.non2xx > 0 || report.errors > 0) throw new Error(`${url} did not answer well under load`)
  return report.requests.average
}

/**
 * Makes a number of requests, in turn for each of the URLs.
 *
 * @param {readonly string[]} urls
 * @param {number} count
 * @returns {Promise<void>}
 */
export async function makeRequests(urls, count) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  let sent = 0
  const worker = async () => {
    while (sent < count) {
      const url = /** @type {string} */ (urls[sent % urls.length])
      sent += 1
      await request(url, agent)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  agent.destroy()
}

/**
 * @param {string} url
 * @param {http.Agent} agent
 * @returns {Promise<void>}
 */
function request(url, agent) {
  return new Promise((resolve, reject) => {
    const outgoing = http.get(url, { agent }, (incoming) => {
      incoming.resume()
      incoming.once('end', resolve)
      incoming.once('error', reject)
    })
    outgoing.once('error', reject)
  })
}

/**
 * @param {string} url
 * @returns {Promise<number>} Milliseconds from the request to the first byte of the body.
 */
export function firstByte(url) {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const outgoing = http.get(url, { agent: false }, (incoming) => {
      incoming.once('data', () => resolve(performance.now() - started))
      incoming.once('end', () => resolve(performance.now() - started))
      incoming.resume()
    })
    outgoing.once('error', reject)
  })
}
