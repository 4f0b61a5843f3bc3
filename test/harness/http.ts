import { request } from 'node:http'
import net from 'node:net'

export interface HttpOptions {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Uint8Array
}

/** An answer as it came over the wire: nothing decoded, nothing followed. */
export interface HttpAnswer {
  readonly status: number
  readonly statusText: string
  /** Repeated headers joined with a comma; see `raw` for those that must not be. */
  readonly headers: Headers
  /** Name, value, name, value … in the order and spelling of the wire. */
  readonly rawHeaders: readonly string[]
  readonly body: Buffer
  readonly text: string
  /** When each part of the body arrived, in milliseconds since the request was sent. */
  readonly chunks: ReadonlyArray<{ readonly at: number; readonly text: string }>
}

/** One request over a connection of its own. Unlike `fetch` it sends no headers unasked but Host. */
export function sendHttp(origin: string, target: string, { method = 'GET', headers = {}, body }: HttpOptions = {}): Promise<HttpAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sent = performance.now()
    const outgoing = request({ hostname, port, path: target, method, agent: false, headers: headers as Record<string, string | string[]> })
    outgoing.once('error', reject)
    outgoing.once('response', (incoming) => {
      const buffers: Buffer[] = []
      const chunks: Array<{ at: number; text: string }> = []
      incoming.on('data', (chunk: Buffer) => {
        buffers.push(chunk)
        chunks.push({ at: performance.now() - sent, text: chunk.toString('utf8') })
      })
      incoming.once('error', reject)
      incoming.once('end', () => {
        const whole = Buffer.concat(buffers)
        const { statusCode = 0, statusMessage = '', rawHeaders } = incoming
        resolve({
          status: statusCode,
          statusText: statusMessage,
          headers: toHeaders(rawHeaders),
          rawHeaders,
          body: whole,
          text: whole.toString('utf8'),
          chunks,
        })
      })
    })
    outgoing.end(body)
  })
}

export interface RawOptions {
  /** Milliseconds without a byte after which what came is the answer. Default 2000. */
  readonly idleMs?: number
}

/** Sends bytes as they are, so that nothing on the way mends them, and returns all that comes until the server closes or falls silent. */
export function sendRaw(origin: string, bytes: string | Uint8Array, { idleMs = 2_000 }: RawOptions = {}): Promise<string> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const received: Buffer[] = []
    const socket = net.connect({ host: hostname, port: Number(port) })
    const finish = (): void => {
      socket.destroy()
      resolve(Buffer.concat(received).toString('latin1'))
    }
    socket.setTimeout(idleMs, finish)
    socket.on('data', (chunk) => received.push(chunk))
    socket.once('close', finish)
    socket.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? finish() : reject(error),
    )
    socket.write(bytes)
  })
}

/** Resolves once something accepts connections: no request is made, so that nothing is compiled or cached by it. */
export async function untilListening(origin: string, signal: AbortSignal): Promise<void> {
  const { hostname, port } = new URL(origin)
  while (!(await accepts(hostname, Number(port)))) {
    signal.throwIfAborted()
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port })
    const answer = (value: boolean) => (): void => {
      socket.destroy()
      resolve(value)
    }
    socket.once('connect', answer(true))
    socket.once('error', answer(false))
  })
}

function toHeaders(raw: readonly string[]): Headers {
  const headers = new Headers()
  for (let at = 0; at + 1 < raw.length; at += 2) headers.append(raw[at] as string, raw[at + 1] as string)
  return headers
}
