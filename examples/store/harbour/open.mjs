import { once } from 'node:events'
import { createHarbourOffice } from './office.mjs'

/** Where the office is unless `HARBOUR_PORT` says otherwise. */
const DEFAULT_PORT = 4010

/**
 * Opens the harbour office on this machine only.
 *
 * @param {number} [port] 0 takes a free one.
 * @returns {Promise<{ address: string, server: import('node:http').Server }>}
 */
export async function openHarbourOffice(port = Number(process.env.HARBOUR_PORT || DEFAULT_PORT)) {
  const server = createHarbourOffice().listen(port, 'localhost')
  await once(server, 'listening')
  const at = /** @type {import('node:net').AddressInfo} */ (server.address())
  return { address: `http://localhost:${at.port}`, server }
}
