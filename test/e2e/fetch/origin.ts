import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

/** A service that an application asks: each answer says how often its path has been asked for. */
export interface Origin {
  readonly url: string
  /** How often a path was asked for, query and all. */
  readonly count: (path: string) => number
}

/**
 * Listens until the tests of the file are over. Paths that begin with `/status/500`,
 * `/binary`, `/slow` and `/cookie` do what their names say; all others answer
 * `method path #count`, and the body they were sent behind it.
 */
export async function startOrigin(): Promise<Origin> {
  const counts = new Map<string, number>()
  const server = createServer((request, response) => void answer(request, response, counts))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, count: (path) => counts.get(path) ?? 0 }
}

async function answer(request: IncomingMessage, response: ServerResponse, counts: Map<string, number>): Promise<void> {
  const { url: path = '', method = '' } = request
  const count = (counts.get(path) ?? 0) + 1
  counts.set(path, count)
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString('latin1')
  if (path.startsWith('/slow')) await new Promise((resolve) => setTimeout(resolve, 1_000))
  if (path.startsWith('/status/500')) response.statusCode = 500
  if (path.startsWith('/cookie')) response.setHeader('set-cookie', `count=${count}`)
  response.setHeader('x-count', String(count))
  if (path.startsWith('/binary')) return void response.end(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)))
  response.end(`${method} ${path} #${count}${body === '' ? '' : ` ${body.length} bytes`}`)
}
