import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Writable } from 'node:stream'
import { REDIRECT_HEADER } from '../client/action-headers.ts'
import { preferredEncoding, type Encoding } from './accept-encoding.ts'
import type { Answer, HeaderList, PipeBody } from './answer.ts'
import { carriesBody } from './incoming.ts'
import { compressBytes, compressInto, mayVary } from './compress.ts'
import { sendFailure } from './send-failure.ts'

export interface SendOptions {
  /** Compress what is worth it. Default true. */
  readonly compress?: boolean
  /** Told of a body that failed on its way, and of headers that cannot be sent. */
  readonly onError?: (error: unknown) => void
}

/** Belong to the connection, not to the answer; node:http writes its own. */
const CONNECTION_HEADERS: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])
const NOT_IN_REASON = /[^\t\x20-\x7e\x80-\xff]/g

/**
 * Sends an answer, and resolves when it is sent or the client is gone. A body that
 * fails midway destroys the connection instead of ending it: half an answer must not
 * look whole. A slow client slows the body down; its bytes are not piled up.
 */
export async function sendAnswer(res: ServerResponse, answer: Answer, options: SendOptions = {}): Promise<void> {
  const { req } = res
  const { onError = () => undefined } = options
  if (res.destroyed || res.headersSent) return cancelBody(answer.body, new Error('The answer can no longer be sent'))
  const sent = new Promise<void>((resolve) => {
    if (res.closed) resolve()
    else res.once('close', resolve)
  })
  if (!req.complete && carriesBody(req)) closeAfter(req, res)
  try {
    await start(req, res, { answer, compress: options.compress ?? true })
  } catch (error) {
    await cancelBody(answer.body, error)
    onError(error)
    sendFailure(res)
  }
  return sent
}

async function start(
  req: IncomingMessage,
  res: ServerResponse,
  { answer, compress }: { answer: Answer; compress: boolean },
): Promise<void> {
  const { body, status } = answer
  const length = lengthOf(body)
  const plan = planOf(req, answer, compress ? length : 0)
  if (body === null || req.method === 'HEAD' || !hasBody(status)) {
    if (length === null) await cancelBody(body, new Error('No body is sent'))
    // To a HEAD: the length of what a GET is sent, where that is known without making it.
    writeHead(res, answer, { ...plan, length: hasBody(status) && !plan.encoding ? length : null }).end()
    return
  }
  if (typeof body === 'string' || body instanceof Uint8Array) {
    const packed = plan.encoding ? await compressBytes(Buffer.from(body as string), plan.encoding) : null
    // A text goes out in one piece with the head; bytes would be a second one.
    writeHead(res, answer, { ...plan, encoding: packed ? plan.encoding : null, length: packed?.byteLength ?? length }).end(packed ?? body)
    return
  }
  writeHead(res, answer, { ...plan, length: null })
  const output: Writable = plan.encoding ? compressInto(res, plan.encoding) : res
  if (body instanceof ReadableStream) await pump(body, output, res)
  else pipe(body, output, res)
}

interface Plan {
  readonly encoding: Encoding | null
  readonly varies: boolean
}

const AS_IT_IS: Plan = { encoding: null, varies: false }

/** @param length null where it is not known before the end */
function planOf(req: IncomingMessage, answer: Answer, length: number | null): Plan {
  const compressible = {
    status: answer.status,
    header: (name: string) => answer.headers.find(([key]) => key.toLowerCase() === name)?.[1],
    ...(length !== null && { length }),
  }
  if (!mayVary(compressible)) return AS_IT_IS
  return { encoding: preferredEncoding(req.headers['accept-encoding'] as string | undefined), varies: true }
}

function writeHead(res: ServerResponse, answer: Answer, plan: Plan & { length: number | null }): ServerResponse {
  const flat = flatten(answer.headers, plan)
  const reason = answer.statusText?.replace(NOT_IN_REASON, '')
  return reason ? res.writeHead(answer.status, reason, flat) : res.writeHead(answer.status, flat)
}

function flatten(headers: HeaderList, { encoding, varies, length }: Plan & { length: number | null }): string[] {
  const flat: string[] = []
  let vary = varies ? 'Accept-Encoding' : ''
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    if (CONNECTION_HEADERS.has(key)) continue
    if (key === 'content-length' && (encoding !== null || length !== null)) continue
    if (key === 'vary' && varies) {
      vary = /(?:^|,)\s*(?:accept-encoding|\*)\s*(?:,|$)/i.test(value) ? value : `${value}, ${vary}`
      continue
    }
    if (isAddress(key)) {
      flat.push(name, asciiAddress(value))
      continue
    }
    // The bytes differ from those the strong tag was made for.
    flat.push(name, key === 'etag' && encoding !== null && !value.startsWith('W/') ? `W/${value}` : value)
  }
  if (vary) flat.push('Vary', vary)
  if (encoding) flat.push('Content-Encoding', encoding)
  if (length !== null) flat.push('Content-Length', String(length))
  return flat
}

function isAddress(key: string): boolean {
  return key === 'location' || key === REDIRECT_HEADER
}

/** `redirect('/café')`: node:http takes no letters but those of ASCII, and a line break must not reach it. */
function asciiAddress(value: string): string {
  return value.replace(/[^\x21-\x7e]+/g, (text) => encodeURIComponent(text.toWellFormed()))
}

/** Reads a web stream no faster than the client takes it. */
async function pump(body: ReadableStream<Uint8Array>, output: Writable, res: ServerResponse): Promise<void> {
  const reader = body.getReader()
  let gone = false
  const onClose = (): void => {
    gone = true
    if (!res.writableFinished) reader.cancel(new Error('The client closed the connection')).catch(() => undefined)
  }
  res.once('close', onClose)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || gone) break
      if (!output.write(value)) await drained(output, res)
    }
    if (!gone) output.end()
  } catch (error) {
    if (!gone) throw error
  }
}

function drained(output: Writable, res: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      output.off('drain', done)
      res.off('close', done)
      resolve()
    }
    output.once('drain', done)
    res.once('close', done)
  })
}

function pipe(body: PipeBody, output: Writable, res: ServerResponse): void {
  res.once('close', () => {
    if (!res.writableFinished) body.abort(new Error('The client closed the connection'))
  })
  body.pipe(output)
}

async function cancelBody(body: Answer['body'], reason: unknown): Promise<void> {
  if (body instanceof ReadableStream) {
    if (!body.locked) await body.cancel(reason).catch(() => undefined)
  } else if (body !== null && typeof body === 'object' && 'abort' in body) body.abort(reason)
}

/** Bytes, where they are known before they are sent. */
function lengthOf(body: Answer['body']): number | null {
  if (body === null) return 0
  if (typeof body === 'string') return Buffer.byteLength(body)
  return body instanceof Uint8Array ? body.byteLength : null
}

/** Milliseconds a client has to read its answer before the connection is cut. */
const LINGER = 1000

/**
 * For an answer that comes before the request's body has: to reuse the connection
 * node:http would read that body to its end, and closing at once would reset the
 * connection under a client that is still writing, which then never sees the answer.
 * So reading stops, our side is closed, and the rest is cut a moment later.
 */
function closeAfter(req: IncomingMessage, res: ServerResponse): void {
  const { socket } = req
  res.shouldKeepAlive = false
  socket.destroySoon = () => {
    req.pause()
    socket.pause()
    socket.end()
    const timer = setTimeout(() => socket.destroy(), LINGER)
    socket.once('close', () => clearTimeout(timer))
  }
}

function hasBody(status: number): boolean {
  return status >= 200 && status !== 204 && status !== 304
}
