import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSocketServer, type AddressInfo, type Server as SocketServer } from 'node:net'

export type DevHandler = (req: IncomingMessage, res: ServerResponse) => void

/** The port of a dev server: stays open while the server behind it restarts, and keeps who asks meanwhile waiting. */
export interface DevListener {
  readonly http: Server
  readonly port: number
  /** Null holds requests back until the next handler. */
  use(handler: DevHandler | null): void
  close(): Promise<void>
}

/** @throws what `listen` reports: EADDRINUSE and the like */
export async function openDevListener(address: { readonly port: number; readonly host: string }): Promise<DevListener> {
  let current: DevHandler | null = null
  let waiting: Array<() => void> = []
  const http = createServer((req, res) => {
    if (current) current(req, res)
    else waiting.push(() => current?.(req, res))
  })
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(address.port, address.host, () => {
      http.off('error', reject)
      resolve()
    })
  })
  const other = address.host === 'localhost' ? await listenOnOtherLoopback(http) : null
  return {
    http,
    port: (http.address() as AddressInfo).port,
    use(handler) {
      current = handler
      if (!handler) return
      const ready = waiting
      waiting = []
      for (const answer of ready) answer()
    },
    close: () =>
      new Promise((resolve) => {
        other?.close()
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
}

/** `localhost` is two addresses, of which Node takes one; a client may take the other. */
async function listenOnOtherLoopback(http: Server): Promise<SocketServer | null> {
  const { address, port } = http.address() as AddressInfo
  const server = createSocketServer((socket) => void http.emit('connection', socket))
  return new Promise((resolve) => {
    server.once('error', () => resolve(null))
    server.listen(port, address === '::1' ? '127.0.0.1' : '::1', () => resolve(server))
  })
}
