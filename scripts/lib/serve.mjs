import { spawn } from 'node:child_process'
import net from 'node:net'

/**
 * @typedef {object} ServerOptions
 * @property {readonly [string, ...string[]]} command
 * @property {string} cwd
 * @property {number} port Where it will listen.
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * @typedef {object} RunningServer
 * @property {string} origin
 * @property {number} pid Also the id of its process group.
 * @property {() => string} log
 * @property {Promise<never>} ended Rejects when it ends unasked.
 * @property {() => Promise<void>} stop
 */

/** Process groups to be ended with this process. @type {Set<number>} */
const running = new Set()

process.once('exit', () => {
  for (const pid of running) endGroup(pid)
})

/**
 * Starts a server in a process group of its own; resolves once it accepts connections.
 *
 * @param {ServerOptions} options
 * @returns {Promise<RunningServer>}
 */
export async function startServer({ command: [file, ...args], cwd, port, env = process.env }) {
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let log = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (log += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (log += text))
  const pid = /** @type {number} */ (child.pid)
  const closed = new Promise((resolve) => child.once('close', resolve))
  const ended = closed.then(() => {
    throw new Error(`${[file, ...args].join(' ')} ended before it was asked to:\n${log}`)
  })
  ended.catch(() => undefined)
  running.add(pid)
  const stop = async () => {
    endGroup(pid)
    await closed
    running.delete(pid)
  }
  try {
    await Promise.race([untilListening(port), ended])
  } catch (error) {
    await stop()
    throw error
  }
  return { origin: `http://localhost:${port}`, pid, log: () => log, ended, stop }
}

/**
 * Runs a server for as long as some work takes.
 *
 * @template T
 * @param {ServerOptions} options
 * @param {(origin: string, pid: number) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withServer(options, work) {
  const server = await startServer(options)
  try {
    return await Promise.race([work(server.origin, server.pid), server.ended])
  } finally {
    await server.stop()
  }
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })
}

/** @param {number} port */
async function untilListening(port) {
  for (let tries = 0; tries < 4_000; tries += 1) {
    if (await accepts(port)) return
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  throw new Error(`nothing listens on port ${port}`)
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function accepts(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host: 'localhost', port })
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}

/** @param {number} pid */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
