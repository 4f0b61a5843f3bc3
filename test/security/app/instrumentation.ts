import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { log } from './app/log'

/** Counts what the server has read of each connection, whatever became of it. */
export function register(): void {
  subscribe('net.server.socket', (message) => {
    const { socket } = message as { socket: Socket }
    socket.once('close', () => (log.read = Math.max(log.read, socket.bytesRead)))
  })
}
