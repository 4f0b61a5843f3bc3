import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TLSSocket } from 'node:tls'
import { TidemarkError } from '../errors/error.ts'
import type { RawRequest } from './normalise.ts'

/** What the normaliser takes, of a request of node:http. */
export function toRawRequest(req: IncomingMessage): RawRequest {
  return {
    method: req.method ?? '',
    url: req.url ?? '',
    rawHeaders: req.rawHeaders,
    peer: req.socket.remoteAddress ?? '',
    encrypted: (req.socket as Partial<TLSSocket>).encrypted === true,
  }
}

/** Aborted when the client goes away before it has its answer. Made when first asked for: most answers need none. */
export function disconnectSignal(res: ServerResponse): () => AbortSignal {
  let controller: AbortController | undefined
  return () => {
    if (controller) return controller.signal
    const made = (controller = new AbortController())
    const abort = (): void => {
      if (!res.writableFinished) made.abort(new DOMException('The client closed the connection.', 'AbortError'))
    }
    if (res.destroyed || res.closed) abort()
    else res.once('close', abort)
    return made.signal
  }
}

/** Whether a body comes with a request. */
export function carriesBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** True when the headers announce more than `max` bytes: refuse with 413 before anything is read. */
function announcesMoreThan(headers: { readonly 'content-length'?: string | undefined }, max: number): boolean {
  return Number(headers['content-length'] ?? 0) > max
}

/**
 * The body of a request as a stream that reads no faster than it is read.
 *
 * @param max bytes; beyond it the stream fails with TM_BODY_TOO_LARGE and nothing more is read. Default: no limit.
 */
export function bodyStream(req: IncomingMessage, max: number = Infinity): ReadableStream<Uint8Array> {
  if (announcesMoreThan(req.headers, max)) return failing(bodyTooLarge(max))
  let size = 0
  let done = false
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const settle = (finish: () => void): void => {
          if (done) return
          done = true
          req.off('data', onData).off('end', onEnd).off('error', onGone).off('close', onGone)
          finish()
        }
        const onData = (chunk: Buffer): void => {
          size += chunk.byteLength
          if (size > max) {
            req.pause()
            settle(() => controller.error(bodyTooLarge(max)))
            return
          }
          controller.enqueue(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength))
          if ((controller.desiredSize ?? 0) <= 0) req.pause()
        }
        const onEnd = (): void => settle(() => controller.close())
        const onGone = (error?: Error): void => {
          const cause = error ?? new DOMException('The client closed the connection.', 'AbortError')
          settle(() => (req.complete && !error ? controller.close() : controller.error(cause)))
        }
        if (req.readableEnded) return onEnd()
        if (req.destroyed) return onGone()
        req.on('data', onData).on('end', onEnd).on('error', onGone).on('close', onGone)
        req.pause()
      },
      pull() {
        if (!done) req.resume()
      },
      cancel() {
        done = true
        req.removeAllListeners('data')
        req.resume()
      },
    },
    { highWaterMark: 65_536, size: (chunk) => chunk?.byteLength ?? 0 },
  )
}

export interface SharedBody {
  /** For proxy.ts: what it reads is kept for the route. */
  first(): ReadableStream<Uint8Array>
  /** For the route: from the beginning, whether or not the proxy read it. Null without a body. */
  rest(max?: number): ReadableStream<Uint8Array> | null
}

/**
 * A body that two can read. Nothing is kept in memory unless the first one reads.
 *
 * @param kept bytes that are kept at most; beyond it reading fails with TM_BODY_TOO_LARGE. Default 10 MiB.
 */
export function shareBody(req: IncomingMessage, kept: number = 10 * 1024 * 1024): SharedBody {
  let rest: ReadableStream<Uint8Array> | null = null
  return {
    first() {
      const [first, second] = bodyStream(req, kept).tee()
      rest = second
      return first
    },
    rest(max) {
      if (!carriesBody(req)) return null
      if (rest === null) return bodyStream(req, max)
      return max === undefined || max >= kept ? rest : limitBody(rest, max)
    },
  }
}

/**
 * Passes a stream on and fails it with TM_BODY_TOO_LARGE beyond `max` bytes; the source
 * is cancelled. For bodies that do not come from node:http.
 */
export function limitBody(stream: ReadableStream<Uint8Array>, max: number): ReadableStream<Uint8Array> {
  const reader = stream.getReader()
  let size = 0
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) return controller.close()
      size += value.byteLength
      if (size <= max) return controller.enqueue(value)
      const error = bodyTooLarge(max)
      controller.error(error)
      await reader.cancel(error).catch(() => undefined)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

function bodyTooLarge(max: number): TidemarkError {
  return new TidemarkError('TM_BODY_TOO_LARGE', { message: `Body exceeded the limit of ${max} bytes.` })
}

function failing(error: Error): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.error(error)
    },
  })
}
