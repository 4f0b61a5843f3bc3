import { Writable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import type { BrotliCompress, BrotliOptions, Gzip } from 'node:zlib'
import type { Encoding } from './accept-encoding.ts'

/** Below this compression saves no packet. In bytes. */
export const MIN_COMPRESSED = 1024

/** Brotli at 4 costs what gzip does at 6 and is smaller; 11 is for bytes made once and sent often. */
const STREAM_QUALITY = 4
const COMPRESSIBLE =
  /^(?:text\/(?!event-stream)|image\/(?:svg\+xml|bmp|x-icon|vnd\.microsoft\.icon)|font\/(?:ttf|otf)|application\/(?:json|javascript|xml|wasm|manifest\+json|graphql|rtf|vnd\.ms-fontobject|x-ndjson)|[\w.-]+\/[\w.-]+\+(?:json|xml|text))/i

export function isCompressible(contentType: string | undefined): boolean {
  return contentType !== undefined && COMPRESSIBLE.test(contentType)
}

export interface Compressible {
  readonly status: number
  /** By lower-case name. */
  header(name: string): string | undefined
  /** Bytes, where known. */
  readonly length?: number | undefined
}

/** Whether another client could get another encoding of this answer: then it says `Vary: Accept-Encoding`. */
export function mayVary({ status, header, length }: Compressible): boolean {
  if (status < 200 || status === 204 || status === 206 || status === 304) return false
  if (length !== undefined && length < MIN_COMPRESSED) return false
  if (header('content-encoding') !== undefined || header('content-range') !== undefined) return false
  if (/\bno-transform\b/i.test(header('cache-control') ?? '')) return false
  return isCompressible(header('content-type'))
}

/**
 * A stream that compresses into another. What has been written is flushed as soon as
 * the writer pauses, so that a hole that is ready is not held back; writes in one go
 * share a flush, which keeps the ratio. Back-pressure passes through.
 */
export function compressInto(output: Writable, encoding: Encoding): Writable {
  const engine: Gzip | BrotliCompress =
    encoding === 'br' ? createBrotliCompress(brotli(STREAM_QUALITY)) : createGzip({ level: constants.Z_DEFAULT_COMPRESSION })
  const flag = encoding === 'br' ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH
  let scheduled: NodeJS.Immediate | undefined
  const flush = (): void => {
    scheduled = undefined
    if (!engine.writableEnded && !engine.destroyed) engine.flush(flag)
  }
  const input = new Writable({
    // Finished is not done: the engine still has bytes for the output.
    autoDestroy: false,
    write(chunk: Uint8Array, _encoding, callback) {
      scheduled ??= setImmediate(flush)
      engine.write(chunk, callback)
    },
    final(callback) {
      engine.end(() => callback())
    },
    destroy(error, callback) {
      if (scheduled) clearImmediate(scheduled)
      engine.destroy()
      // Half an answer must not look whole.
      if (error && !output.writableEnded) output.destroy(error)
      callback(null)
    },
  })
  engine.on('error', (error) => input.destroy(error))
  output.once('close', () => {
    if (!input.writableFinished) input.destroy()
  })
  engine.pipe(output)
  return input
}

/**
 * Compresses what is at hand, off the event loop. Null where it does not get smaller.
 *
 * @param effort `once`: for bytes sent many times
 */
export async function compressBytes(bytes: Uint8Array, encoding: Encoding, effort: 'once' | 'often' = 'often'): Promise<Buffer | null> {
  const packed =
    encoding === 'br'
      ? await promisify(brotliCompress)(bytes, brotli(effort === 'once' ? constants.BROTLI_MAX_QUALITY : STREAM_QUALITY, bytes.byteLength))
      : await promisify(gzip)(bytes, { level: effort === 'once' ? constants.Z_BEST_COMPRESSION : constants.Z_DEFAULT_COMPRESSION })
  return packed.byteLength < bytes.byteLength ? packed : null
}

function brotli(quality: number, size?: number): BrotliOptions {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_SIZE_HINT } = constants
  const params: Record<number, number> = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT }
  if (size !== undefined) params[BROTLI_PARAM_SIZE_HINT] = size
  return { params }
}
