import { pipeline, Readable, type Writable } from 'node:stream'
import type { IncomingMessage, ServerResponse } from 'node:http'

export type HeaderList = ReadonlyArray<readonly [string, string]>

/** An answer on its way: what every kind of route comes down to. */
export interface Answer {
  readonly status: number
  readonly statusText?: string
  /** Repeated names are sent repeatedly (`Set-Cookie`). */
  readonly headers: HeaderList
  readonly body: null | string | Uint8Array | ReadableStream<Uint8Array> | PipeBody
}

/** A body that is made while it is sent. */
export interface PipeBody {
  pipe(output: Writable): void
  /** The client is gone: stop making it. */
  abort(reason?: unknown): void
}

export const noStore: readonly [string, string] = ['cache-control', 'private, no-cache, no-store, max-age=0, must-revalidate']

export function textAnswer(status: number, text: string, headers: HeaderList = []): Answer {
  return { status, headers: [['content-type', 'text/plain; charset=utf-8'], noStore, ...headers], body: text }
}

export function redirectAnswer(status: number, location: string, headers: HeaderList = []): Answer {
  return { status, headers: [['location', location], ...headers], body: null }
}

/** A web Response as an answer; its body is passed on, not read. */
export function toAnswer(response: Response): Answer {
  const headers: Array<readonly [string, string]> = []
  for (const [name, value] of response.headers) if (name !== 'set-cookie') headers.push([name, value])
  for (const cookie of response.headers.getSetCookie()) headers.push(['set-cookie', cookie])
  return { status: response.status, statusText: response.statusText, headers, body: response.body }
}

export function withHeaders(answer: Answer, headers: HeaderList): Answer {
  return headers.length === 0 ? answer : { ...answer, headers: [...answer.headers, ...headers] }
}

/** Sets headers that the answer does not have yet. */
export function withDefaults(answer: Answer, headers: HeaderList): Answer {
  const present = new Set(answer.headers.map(([name]) => name.toLowerCase()))
  return withHeaders(
    answer,
    headers.filter(([name]) => !present.has(name.toLowerCase())),
  )
}

/** Resolves when the answer is sent or the client is gone. A body that fails midway destroys the connection: half an answer must not look whole. */
export function sendAnswer(req: IncomingMessage, res: ServerResponse, answer: Answer): Promise<void> {
  return new Promise((resolve) => {
    res.once('close', resolve)
    const { body } = answer
    const bytes = typeof body === 'string' ? Buffer.from(body) : body instanceof Uint8Array ? body : null
    const flat = answer.headers.flatMap(([name, value]) => [name, value])
    if (bytes) flat.push('content-length', String(bytes.byteLength))
    res.writeHead(answer.status, answer.statusText || undefined, flat)
    if (body === null || bytes || req.method === 'HEAD') {
      if (body !== null && !bytes) void cancel(body as PipeBody)
      res.end(req.method === 'HEAD' ? undefined : (bytes ?? undefined))
      return
    }
    if (body instanceof ReadableStream) {
      pipeline(Readable.fromWeb(body as never), res, (error) => {
        if (error) res.destroy()
      })
      return
    }
    const pipe = body as PipeBody
    res.once('close', () => {
      if (!res.writableFinished) pipe.abort(new Error('The client closed the connection'))
    })
    pipe.pipe(res)
  })
}

async function cancel(body: Exclude<Answer['body'], null | string | Uint8Array>): Promise<void> {
  if (body instanceof ReadableStream) await body.cancel().catch(() => undefined)
  else (body as PipeBody).abort(new Error('HEAD request'))
}
