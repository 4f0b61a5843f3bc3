import { Agent, request } from 'node:http'
import net from 'node:net'

/** One request as it goes over the wire. */
export interface Row {
  readonly method?: string
  /** The request target, sent as it is. */
  readonly target: string
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Uint8Array
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** The answer where the server cut the connection without one. */
export const CUT: Answer = { status: 0, headers: {}, text: '' }

/**
 * Sends many requests over a few connections and hands over each answer, in the
 * order of the rows. Nothing is followed, decoded or mended.
 */
export async function sendMany(origin: string, rows: readonly Row[], parallel: number = 8): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: parallel })
  const answers: Answer[] = []
  let next = 0
  async function work(): Promise<void> {
    while (next < rows.length) {
      const at = next++
      answers[at] = await send(origin, rows[at] as Row, agent)
    }
  }
  try {
    await Promise.all(Array.from({ length: parallel }, work))
  } finally {
    agent.destroy()
  }
  return answers
}

/** One request over a connection of its own. */
export async function sendOne(origin: string, row: Row): Promise<Answer> {
  const [answer] = await sendMany(origin, [row], 1)
  return answer ?? CUT
}

function send(origin: string, { method = 'GET', target, headers = {}, body }: Row, agent: Agent): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve) => {
    const options = { hostname, port, path: target, method, agent, headers: headers as Record<string, string | string[]>, timeout: 20_000 }
    const outgoing = request(options, (incoming) => {
      const parts: Buffer[] = []
      incoming.on('data', (part: Buffer) => parts.push(part))
      incoming.once('error', () => resolve(CUT))
      incoming.once('end', () => {
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text: Buffer.concat(parts).toString('utf8') })
      })
    })
    outgoing.once('timeout', () => outgoing.destroy(new Error(`no answer to ${method} ${target.slice(0, 200)}`)))
    outgoing.once('error', () => resolve(CUT))
    outgoing.end(body)
  })
}

/** Writes bytes and returns all that comes until the server closes, or `done` says so of what came. */
export function exchange(origin: string, bytes: string | Uint8Array, done: (received: string) => boolean = () => false): Promise<string> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    let received = ''
    const socket = net.connect({ host: hostname, port: Number(port) })
    const finish = (): void => {
      socket.destroy()
      resolve(received)
    }
    socket.setTimeout(5_000, finish)
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => {
      received += chunk
      if (done(received)) finish()
    })
    socket.once('close', finish)
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') finish()
      else reject(error)
    })
    socket.write(bytes)
  })
}
