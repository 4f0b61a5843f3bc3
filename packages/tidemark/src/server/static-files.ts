import { open, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { preferredEncoding, type Encoding } from './accept-encoding.ts'
import type { HeaderList } from './answer.ts'
import { compressBytes, isCompressible, MIN_COMPRESSED } from './compress.ts'
import { fitsIfRange, namesEtag, readRange, type ByteRange } from './conditional.ts'
import { indexFiles, type StaticFile, type StaticRoot } from './file-index.ts'
import { sendFailure } from './send-failure.ts'

export interface StaticFilesOptions {
  /** Bytes of file contents kept in memory. Default 64 MiB. */
  readonly maxMemory?: number
  /** Files larger than this, in bytes, are streamed from the disk. Default 1 MiB. */
  readonly maxBuffered?: number
  /** Compress what has no `.br` or `.gz` beside it. Default true. */
  readonly compress?: boolean
  /** Told of files that can no longer be read, and of names that cannot be served. */
  readonly onError?: (error: unknown) => void
}

export interface StaticFiles {
  has(path: string): boolean
  /**
   * Answers for a file: GET and HEAD, 304, one range; 405 for other methods. False
   * when there is none of this path.
   *
   * @param path canonical, with basePath
   * @param extra headers of the configuration; a name of ours is replaced
   */
  serve(path: string, call: StaticCall): boolean
  /** The file as a Response, for those who work on it; null when there is none of this path. */
  read(path: string): Promise<Response | null>
  /** Reads the folders anew: in dev, when `public/` changes. */
  reload(): Promise<void>
  paths(): Iterable<string>
}

export interface StaticCall {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly extra?: HeaderList
}

type Contents = Partial<Record<Encoding, Buffer>> & { readonly identity: Buffer }

/**
 * The files of `public/` and of the client build. What exists is read once, at the
 * start: a request only ever looks a name up in that list, so none can lead out of the
 * folders.
 *
 * @example const files = await createStaticFiles([{ dir: publicDir, prefix: '/' }, { dir: assets, prefix: '/_next/static/', immutable: true }])
 */
export async function createStaticFiles(roots: readonly StaticRoot[], options: StaticFilesOptions = {}): Promise<StaticFiles> {
  const { maxMemory = 64 * 1024 * 1024, maxBuffered = 1024 * 1024, compress = true, onError = () => undefined } = options
  let files = await indexFiles(roots, onError)
  const memory = new LRUCache<StaticFile, Promise<Contents>>({ maxSize: maxMemory, sizeCalculation: (_, { size }) => size + 1 })

  function contents(file: StaticFile): Promise<Contents> {
    const known = memory.get(file)
    if (known) return known
    const loading = load(file, compress)
    loading.catch(() => memory.delete(file))
    memory.set(file, loading)
    return loading
  }

  async function send(file: StaticFile, { req, res, extra = [] }: StaticCall): Promise<void> {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, ['Allow', 'GET, HEAD', 'Content-Length', '0']).end()
      return
    }
    const range = rangeOf(req, file)
    const encoding = range === null ? encodingOf(req, file, compress) : null
    const headers = (content: readonly string[]): string[] =>
      merge(headersOf(file, { encoding, varies: varies(file, compress) }), content, extra)
    const etag = etagOf(file, encoding)
    if (req.headers['if-none-match'] !== undefined ? namesEtag(req.headers['if-none-match'], etag) : unchangedSince(req, file)) {
      res.writeHead(304, headers([])).end()
    } else if (range === 'unsatisfiable') {
      res.writeHead(416, ['Content-Range', `bytes */${file.size}`, 'Content-Length', '0']).end()
    } else if (range !== null) {
      const { start, end } = range
      res.writeHead(
        206,
        headers([
          'Content-Type',
          file.type,
          'Content-Range',
          `bytes ${start}-${end}/${file.size}`,
          'Content-Length',
          String(end - start + 1),
        ]),
      )
      await sendBytes({ req, res, file: file.file, range })
    } else if (file.size <= maxBuffered) {
      const made = await contents(file)
      const used = encoding !== null && made[encoding] ? encoding : null
      const body = (used && made[used]) || made.identity
      const head = merge(
        headersOf(file, { encoding: used, varies: varies(file, compress) }),
        contentHeaders(file, used, body.byteLength),
        extra,
      )
      res.writeHead(200, head).end(req.method === 'HEAD' ? undefined : body)
    } else {
      const chosen = (encoding && file.packed[encoding]) ?? file
      res.writeHead(200, headers(contentHeaders(file, chosen === file ? null : encoding, chosen.size)))
      await sendBytes({ req, res, file: chosen.file, range: { start: 0, end: chosen.size - 1 } })
    }
  }

  return {
    has: (path) => files.has(path),
    serve(path, call) {
      const file = files.get(path)
      if (!file) return false
      send(file, call).catch((error: unknown) => {
        onError(error)
        sendFailure(call.res, (error as { code?: unknown }).code === 'ENOENT' ? 404 : 500)
      })
      return true
    },
    async read(path) {
      const file = files.get(path)
      return file ? new Response(await readFile(file.file), { headers: { 'content-type': file.type } }) : null
    },
    async reload() {
      files = await indexFiles(roots, onError)
      memory.clear()
    },
    paths: () => files.keys(),
  }
}

async function load(file: StaticFile, compress: boolean): Promise<Contents> {
  const identity = await readFile(file.file)
  const encodings = encodingsOf(file, compress)
  const packed = await Promise.all(
    encodings.map(async (encoding) => {
      const ready = file.packed[encoding]
      return [encoding, ready ? await readFile(ready.file) : await compressBytes(identity, encoding)] as const
    }),
  )
  return { identity, ...Object.fromEntries(packed.filter(([, bytes]) => bytes !== null)) }
}

interface DiskRead {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly file: string
  readonly range: ByteRange
}

/** Straight from the disk, a piece at a time, no faster than the client reads. */
async function sendBytes({ req, res, file, range }: DiskRead): Promise<void> {
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

function encodingOf(req: IncomingMessage, file: StaticFile, compress: boolean): Encoding | null {
  if (!varies(file, compress)) return null
  return preferredEncoding(req.headers['accept-encoding'] as string | undefined, encodingsOf(file, compress))
}

function varies(file: StaticFile, compress: boolean): boolean {
  return encodingsOf(file, compress).length > 0
}

/** In which there is a form of the file, or can be. */
function encodingsOf(file: StaticFile, compress: boolean): Encoding[] {
  return (['br', 'gzip'] as const).filter((encoding) => file.packed[encoding] || (compress && worthPacking(file)))
}

/** Small enough to be packed when first asked for, large enough to gain by it. */
function worthPacking({ size, type }: StaticFile): boolean {
  return size >= MIN_COMPRESSED && size <= 1024 * 1024 && isCompressible(type)
}

function unchangedSince(req: IncomingMessage, file: StaticFile): boolean {
  const since = req.headers['if-modified-since']
  return since !== undefined && Date.parse(file.lastModified) <= Date.parse(since)
}

function etagOf(file: StaticFile, encoding: Encoding | null): string {
  return `"${file.tag}${encoding === null ? '' : `-${encoding}`}"`
}

function headersOf(file: StaticFile, { encoding, varies: vary }: { encoding: Encoding | null; varies: boolean }): string[] {
  const cache = file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0'
  const headers = ['Cache-Control', cache, 'ETag', etagOf(file, encoding), 'Last-Modified', file.lastModified, 'Accept-Ranges', 'bytes']
  return vary ? [...headers, 'Vary', 'Accept-Encoding'] : headers
}

function contentHeaders(file: StaticFile, encoding: Encoding | null, length: number): string[] {
  const headers = ['Content-Type', file.type, 'Content-Length', String(length)]
  return encoding === null ? headers : [...headers, 'Content-Encoding', encoding]
}

function merge(own: readonly string[], content: readonly string[], extra: HeaderList): string[] {
  const all = [...own, ...content]
  if (extra.length === 0) return all
  const replaced = new Set(extra.map(([name]) => name.toLowerCase()))
  const kept: string[] = []
  for (let index = 0; index < all.length; index += 2) {
    if (!replaced.has((all[index] as string).toLowerCase())) kept.push(all[index] as string, all[index + 1] as string)
  }
  return [...kept, ...extra.flat()]
}
