import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { openHarbourOffice } from '../harbour/open.mjs'

const app = path.join(import.meta.dirname, '..')

/**
 * Runs a command of the framework, such as `dev`, with the harbour office open for as long as it runs.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} Exit code; 0 where it was asked to end.
 */
export async function runBesideHarbour(args) {
  const harbour = process.env.STORE_HARBOUR === undefined ? await open() : null
  const child = spawn(process.execPath, [findCommand(), ...args], {
    cwd: app,
    stdio: 'inherit',
    env: { ...process.env, ...(harbour && { STORE_HARBOUR: harbour.address }) },
  })
  let asked = false
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      // A terminal has sent Ctrl-C to the child, too; a second one would force it.
      if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal)
      asked = true
    })
  }
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code) => resolve(asked ? 0 : (code ?? 1)))
    })
  } finally {
    harbour?.server.close()
    harbour?.server.closeAllConnections()
  }
}

/** A shop that already runs beside this one has taken the usual port. */
async function open() {
  const harbour = await openHarbourOffice().catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error
    return openHarbourOffice(0)
  })
  console.log(`Harbour office: ${harbour.address}`)
  return harbour
}

function findCommand() {
  const manifest = createRequire(import.meta.url).resolve('next/package.json')
  const { bin } = createRequire(import.meta.url)(manifest)
  return path.join(path.dirname(manifest), bin.next)
}
