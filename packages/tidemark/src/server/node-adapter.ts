import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { complain } from '../cache/warn.ts'
import { serverDefaults } from '../config/defaults.ts'
import type { ServerConfig } from '../config/types.ts'
import { sendFailure } from './send-failure.ts'

type Limits = Pick<ServerConfig, 'headersTimeout' | 'requestTimeout' | 'keepAliveTimeout' | 'maxHeaderSize' | 'stopTimeout'>

/** The limits are those of `ServerConfig`, with its defaults. */
export interface NodeServerOptions extends Partial<Limits> {
  /** Milliseconds after a stop began in which idle connections may still be used, each once. Default 500. */
  readonly drainTime?: number
  /** Told of errors that escaped a handler. */
  readonly onError?: (error: unknown) => void
}

export type NodeHandler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>

export interface NodeServer {
  readonly server: Server
  /** False once a stop has begun: what a load balancer's check is to say. */
  readonly ready: boolean
  /** @throws what `listen` reports: EADDRINUSE and the like */
  listen(address: { readonly port: number; readonly host?: string }): Promise<AddressInfo>
  /** A stop waits for this too: `after()` callbacks, writes to the store. */
  track(work: Promise<unknown>): void
  /**
   * Stops without losing a request: no longer ready, idle connections closed, answers
   * under way finished. Resolves to `drained`, or to `forced` when the time was up. A
   * second call cuts everything off at once.
   */
  stop(): Promise<'drained' | 'forced'>
}

/**
 * The HTTP server under everything: node:http with timeouts that close slow and silent
 * connections, and a stop that loses nothing.
 *
 * @example const http = createNodeServer(handle); await http.listen({ port: 3000 }); process.once('SIGTERM', () => http.stop())
 */
export function createNodeServer(handler: NodeHandler, options: NodeServerOptions = {}): NodeServer {
  const limits = { ...serverDefaults, ...options }
  const { onError = reportEscaped, drainTime = 500 } = options
  const work = new Set<Promise<unknown>>()
  let stopping: Promise<'drained' | 'forced'> | null = null
  let force: () => void = () => undefined

  const server = createServer(serverOptions(limits), (req, res) => {
    // The next request of this client goes to another instance.
    if (stopping) res.shouldKeepAlive = false
    run(handler, { req, res, onError })
  })
  server.keepAliveTimeout = limits.keepAliveTimeout
  // Node drops what is over this in silence; the normaliser counts and answers 431.
  server.maxHeadersCount = 0

  async function drain(): Promise<'drained' | 'forced'> {
    const forced = new Promise<'forced'>((resolve) => {
      force = () => resolve('forced')
    })
    const deadline = setTimeout(() => force(), limits.stopTimeout)
    if (await hasConnections(server)) await Promise.race([delay(drainTime), forced])
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    // A connection whose answer was begun before the stop turns idle when it ends.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const finished = closed.then(async () => {
      while (work.size > 0) await Promise.all(work)
      return 'drained' as const
    })
    const result = await Promise.race([finished, forced])
    clearInterval(sweep)
    clearTimeout(deadline)
    server.closeAllConnections()
    return result
  }

  return {
    server,
    get ready() {
      return stopping === null && server.listening
    },
    listen: ({ port, host }) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          server.off('error', reject)
          resolve(server.address() as AddressInfo)
        })
      }),
    track(promise) {
      const done = promise.catch(onError).finally(() => work.delete(done))
      work.add(done)
    },
    stop() {
      if (stopping) force()
      return (stopping ??= drain())
    },
  }
}

function serverOptions({ headersTimeout, requestTimeout, maxHeaderSize }: Limits): Parameters<typeof createServer>[0] & object {
  // Node looks that often for connections whose time is up.
  return { headersTimeout, requestTimeout, maxHeaderSize, connectionsCheckingInterval: Math.min(5_000, headersTimeout) }
}

interface Call {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly onError: (error: unknown) => void
}

/** Not async: the answers that are ready need no promise. */
function run(handler: NodeHandler, { req, res, onError }: Call): void {
  const fail = (error: unknown): void => {
    onError(error)
    sendFailure(res)
  }
  try {
    const pending = handler(req, res)
    if (pending) pending.catch(fail)
  } catch (error) {
    fail(error)
  }
}

function hasConnections(server: Server): Promise<boolean> {
  return new Promise((resolve) => {
    server.getConnections((error, count) => resolve(!error && count > 0))
  })
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function reportEscaped(error: unknown): void {
  complain('An error escaped a request:', error)
}
