import { spawn } from 'node:child_process'
import net from 'node:net'

/**
 * Runs a server for as long as some work takes.
 *
 * @template T
 * @param {{ command: readonly [string, ...string[]], cwd: string, port: number, env?: NodeJS.ProcessEnv }} server
 * @param {(origin: string, pid: number) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withServer({ command: [file, ...args], cwd, port, env = process.env }, work) {
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let log = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (log += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (log += text))
  const pid = /** @type {number} */ (child.pid)
  const closed = new Promise((resolve) => child.once('close', resolve))
  const ended = closed.then(() => {
    throw new Error(`${file} ended before it was asked to:\n${log}`)
  })
  try {
    await Promise.race([untilListening(port), ended])
    return await Promise.race([work(`http://localhost:${port}`, pid), ended])
  } finally {
    ended.catch(() => undefined)
    endGroup(pid)
    await closed
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
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (await accepts(port)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
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
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
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
