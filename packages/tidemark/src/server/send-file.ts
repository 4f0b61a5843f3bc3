import { open, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { preferredEncoding, type Encoding } from './accept-encoding.ts'
import type { HeaderList } from './answer.ts'
import { compressBytes, isCompressible, MIN_COMPRESSED } from './compress.ts'
import { fitsIfRange, namesEtag, readRange, type ByteRange } from './conditional.ts'
import type { StaticFile } from './file-index.ts'

export interface StaticCall {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly extra?: HeaderList
}

export interface FileSenderOptions {
  /** Bytes of file contents kept in memory. */
  readonly maxMemory: number
  /** Files larger than this, in bytes, are streamed from the disk. */
  readonly maxBuffered: number
  /** Compress what has no `.br` or `.gz` beside it. */
  readonly compress: boolean
}

export interface FileSender {
  /** Rejects when the file cannot be read. */
  send(file: StaticFile, call: StaticCall): Promise<void>
  /** Drops what is kept of files. */
  forget(): void
}

type Contents = Partial<Record<Encoding, Buffer>> & { readonly identity: Buffer }

export function createFileSender({ maxMemory, maxBuffered, compress }: FileSenderOptions): FileSender {
  const memory = new LRUCache<StaticFile, Promise<Contents>>({ maxSize: maxMemory, sizeCalculation: (_, { size }) => size + 1 })

  function contents(file: StaticFile): Promise<Contents> {
    const known = memory.get(file)
    if (known) return known
    const loading = load(file, encodingsOf(file, compress))
    loading.catch(() => memory.delete(file))
    memory.set(file, loading)
    return loading
  }

  async function send(file: StaticFile, call: StaticCall): Promise<void> {
    const { req, res } = call
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, ['Allow', 'GET, HEAD', 'Content-Length', '0']).end()
      return
    }
    const range = rangeOf(req, file)
    const accepted = req.headers['accept-encoding'] as string | undefined
    const encoding = range === null ? preferredEncoding(accepted, encodingsOf(file, compress)) : null
    if (isUnchanged(req, file, encoding)) res.writeHead(304, head(file, call, { encoding, content: [] })).end()
    else if (range === 'unsatisfiable') res.writeHead(416, ['Content-Range', `bytes */${file.size}`, 'Content-Length', '0']).end()
    else if (range !== null) await sendRange(file, call, range)
    else if (file.size <= maxBuffered) await sendFromMemory(file, call, encoding)
    else await sendFromDisk(file, call, encoding)
  }

  async function sendRange(file: StaticFile, call: StaticCall, range: ByteRange): Promise<void> {
    const { start, end } = range
    const content = ['Content-Range', `bytes ${start}-${end}/${file.size}`, ...contentHeaders(file, null, end - start + 1)]
    call.res.writeHead(206, head(file, call, { encoding: null, content }))
    await sendBytes(file.file, call, range)
  }

  async function sendFromMemory(file: StaticFile, call: StaticCall, wanted: Encoding | null): Promise<void> {
    const made = await contents(file)
    const encoding = wanted !== null && made[wanted] ? wanted : null
    const body = (encoding && made[encoding]) || made.identity
    call.res.writeHead(200, head(file, call, { encoding, content: contentHeaders(file, encoding, body.byteLength) }))
    call.res.end(call.req.method === 'HEAD' ? undefined : body)
  }

  async function sendFromDisk(file: StaticFile, call: StaticCall, wanted: Encoding | null): Promise<void> {
    const packed = wanted === null ? undefined : file.packed[wanted]
    const encoding = packed ? wanted : null
    const { file: path, size } = packed ?? file
    call.res.writeHead(200, head(file, call, { encoding, content: contentHeaders(file, encoding, size) }))
    await sendBytes(path, call, { start: 0, end: size - 1 })
  }

  function head(file: StaticFile, { extra = [] }: StaticCall, { encoding, content }: Sent): string[] {
    return merge([...ownHeaders(file, encoding, encodingsOf(file, compress).length > 0), ...content], extra)
  }

  return { send, forget: () => memory.clear() }
}

interface Sent {
  readonly encoding: Encoding | null
  /** Headers of the body that is sent. */
  readonly content: readonly string[]
}

async function load(file: StaticFile, encodings: readonly Encoding[]): Promise<Contents> {
  const identity = await readFile(file.file)
  const packed = await Promise.all(
    encodings.map(async (encoding) => {
      const ready = file.packed[encoding]
      return [encoding, ready ? await readFile(ready.file) : await compressBytes(identity, encoding)] as const
    }),
  )
  return { identity, ...Object.fromEntries(packed.filter(([, bytes]) => bytes !== null)) }
}

/** Straight from the disk, a piece at a time, no faster than the client reads. */
async function sendBytes(file: string, { req, res }: StaticCall, range: ByteRange): Promise<void> {
  if (req.method === 'HEAD') return void res.end()
  const handle = await open(file)
  const stream = handle.createReadStream({ start: range.start, end: range.end })
  res.once('close', () => stream.destroy())
  stream.once('error', (error) => res.destroy(error))
  // A file that has become shorter must not pass for whole.
  stream.once('end', () => (stream.bytesRead === range.end - range.start + 1 ? res.end() : res.destroy()))
  stream.pipe(res, { end: false })
}

function rangeOf(req: IncomingMessage, file: StaticFile): ByteRange | 'unsatisfiable' | null {
  const { range, 'if-range': ifRange } = req.headers
  if (range === undefined || req.method !== 'GET') return null
  return fitsIfRange(ifRange as string | undefined, { etag: etagOf(file, null), lastModified: file.lastModified })
    ? readRange(range, file.size)
    : null
}

/** In which there is a form of the file, or can be. */
function encodingsOf(file: StaticFile, compress: boolean): Encoding[] {
  return (['br', 'gzip'] as const).filter((encoding) => file.packed[encoding] || (compress && worthPacking(file)))
}

/** Small enough to be packed when first asked for, large enough to gain by it. */
function worthPacking({ size, type }: StaticFile): boolean {
  return size >= MIN_COMPRESSED && size <= 1024 * 1024 && isCompressible(type)
}

/** `If-None-Match` goes before `If-Modified-Since` (RFC 9110 §13.2.2). */
function isUnchanged({ headers }: IncomingMessage, file: StaticFile, encoding: Encoding | null): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = headers
  if (tags !== undefined) return namesEtag(tags, etagOf(file, encoding))
  return since !== undefined && Date.parse(file.lastModified) <= Date.parse(since)
}

function etagOf(file: StaticFile, encoding: Encoding | null): string {
  return `"${file.tag}${encoding === null ? '' : `-${encoding}`}"`
}

function ownHeaders(file: StaticFile, encoding: Encoding | null, isVarying: boolean): string[] {
  const cache = file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0'
  const headers = ['Cache-Control', cache, 'ETag', etagOf(file, encoding), 'Last-Modified', file.lastModified, 'Accept-Ranges', 'bytes']
  return isVarying ? [...headers, 'Vary', 'Accept-Encoding'] : headers
}

function contentHeaders(file: StaticFile, encoding: Encoding | null, length: number): string[] {
  const headers = ['Content-Type', file.type, 'Content-Length', String(length)]
  return encoding === null ? headers : [...headers, 'Content-Encoding', encoding]
}

function merge(all: string[], extra: HeaderList): string[] {
  if (extra.length === 0) return all
  const replaced = new Set(extra.map(([name]) => name.toLowerCase()))
  const kept: string[] = []
  for (let index = 0; index < all.length; index += 2) {
    if (!replaced.has((all[index] as string).toLowerCase())) kept.push(all[index] as string, all[index + 1] as string)
  }
  return [...kept, ...extra.flat()]
}
