import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { now } from '../clock.ts'
import { preferredEncoding, type Encoding } from './accept-encoding.ts'
import type { HeaderList } from './answer.ts'
import { compressBytes, isCompressible, MIN_COMPRESSED } from './compress.ts'
import { namesEtag } from './conditional.ts'
import { createMemo } from './memo.ts'

/** A complete answer that is the same for everybody. */
export interface ReadyAnswer {
  readonly status: number
  readonly headers: HeaderList
  readonly body: Uint8Array
  /** Whatever the query, the answer is this one. Default false: only the bare path is answered. */
  readonly anyQuery?: boolean
  /** Milliseconds since 1970 from which it is no longer sent: the cache knows what to do with what is stale. Default never. */
  readonly staleAt?: number
}

export interface AnswerTableOptions {
  /** Bytes of bodies, all encodings together; the least used make way. Default 64 MiB. */
  readonly maxBytes?: number
  /** Hold gzip and brotli forms. Default true. */
  readonly compress?: boolean
  /** Send entity tags and answer 304. Default true. */
  readonly etags?: boolean
  /** Says of a `Cookie` header that its holder must not get the shared answer: draft mode. */
  readonly bypass?: (cookies: string) => boolean
}

export interface AnswerTable {
  /**
   * Adds or replaces the answer of a path. It is served at once; the compressed forms
   * are made off the event loop, and the promise resolves when they are there.
   *
   * @param path canonical, with basePath, as a browser asks for it
   */
  put(path: string, answer: ReadyAnswer): Promise<void>
  clear(): void
  /**
   * Answers from the table if it has exactly this URL, or its path for any query: one look-up,
   * one `writeHead`, one `end`. False when it did nothing.
   */
  serve(req: IncomingMessage, res: ServerResponse): boolean
  readonly bytes: number
  readonly size: number
}

interface Form {
  /** Flat: names and values in turn, as `writeHead` takes them without copying. */
  readonly head: string[]
  readonly notModified: string[]
  readonly etag: string
  readonly body: Buffer
}

interface Entry {
  readonly path: string
  readonly status: number
  readonly anyQuery: boolean
  readonly identity: Form
  readonly forms: Partial<Record<Encoding, Form>>
  readonly staleAt: number
  bytes: number
  /** Set by every hit, cleared by the sweep: an answer in use outlives one sweep at least. */
  used: boolean
}

interface Wanted {
  encoding: string
  noneMatch: string
  cookie: string
}

/**
 * Complete answers by raw URL, held ready to be sent: the fast way of every static
 * page. No Request is made, no URL parsed, no scope entered.
 */
export function createAnswerTable(options: AnswerTableOptions = {}): AnswerTable {
  const { maxBytes = 64 * 1024 * 1024, compress = true, etags = true, bypass } = options
  const entries = new Map<string, Entry>()
  const preferred = createMemo(preferredEncoding, 64)
  let bytes = 0

  function drop(entry: Entry): void {
    if (entries.get(entry.path) !== entry) return
    entries.delete(entry.path)
    bytes -= entry.bytes
  }

  /** Second chance, from the oldest: what was used since the last sweep goes to the end of the queue. */
  function makeRoom(added: Entry): void {
    let steps = entries.size * 2
    for (const entry of entries.values()) {
      if (bytes <= maxBytes || steps-- === 0) break
      if (!entry.used && entry !== added) drop(entry)
      else {
        entry.used = false
        entries.delete(entry.path)
        entries.set(entry.path, entry)
      }
    }
    if (bytes > maxBytes) drop(added)
  }

  async function put(path: string, answer: ReadyAnswer): Promise<void> {
    const old = entries.get(path)
    if (old) drop(old)
    const body = Buffer.from(answer.body)
    if (body.byteLength > maxBytes) return
    const type = answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]
    const varies = compress && body.byteLength >= MIN_COMPRESSED && isCompressible(type)
    const tag = etags && answer.status === 200 ? createHash('sha256').update(body).digest('base64url').slice(0, 22) : null
    const entry: Entry = {
      path,
      status: answer.status,
      anyQuery: answer.anyQuery ?? false,
      identity: form(answer, { body, tag, varies, encoding: null }),
      forms: {},
      staleAt: answer.staleAt ?? Infinity,
      bytes: body.byteLength,
      used: false,
    }
    entries.set(path, entry)
    bytes += entry.bytes
    if (varies) await Promise.all((['br', 'gzip'] as const).map((encoding) => addForm(entry, { answer, body, tag, encoding })))
    makeRoom(entry)
  }

  async function addForm(entry: Entry, made: { answer: ReadyAnswer; body: Buffer; tag: string | null; encoding: Encoding }): Promise<void> {
    const packed = await compressBytes(made.body, made.encoding, 'once')
    if (!packed || entries.get(entry.path) !== entry) return
    entry.forms[made.encoding] = form(made.answer, { ...made, body: packed, varies: true })
    entry.bytes += packed.byteLength
    bytes += packed.byteLength
  }

  function find(url: string): Entry | undefined {
    const exact = entries.get(url)
    if (exact !== undefined) return exact
    const end = url.indexOf('?')
    const entry = end < 0 ? undefined : entries.get(url.slice(0, end))
    return entry?.anyQuery ? entry : undefined
  }

  function serve(req: IncomingMessage, res: ServerResponse): boolean {
    const entry = find(req.url as string)
    if (entry === undefined) return false
    const { method } = req
    if (method !== 'GET' && method !== 'HEAD') return false
    const wanted = readHeaders(req.rawHeaders)
    if (bypass !== undefined && wanted.cookie !== '' && bypass(wanted.cookie)) return false
    if (entry.staleAt !== Infinity && entry.staleAt <= now()) {
      drop(entry)
      return false
    }
    entry.used = true
    const encoding = wanted.encoding === '' ? null : preferred(wanted.encoding)
    const chosen = (encoding === null ? undefined : entry.forms[encoding]) ?? entry.identity
    if (wanted.noneMatch !== '' && chosen.etag !== '' && namesEtag(wanted.noneMatch, chosen.etag)) {
      res.writeHead(304, chosen.notModified)
      res.end()
      return true
    }
    res.writeHead(entry.status, chosen.head)
    if (method === 'HEAD') res.end()
    else res.end(chosen.body)
    return true
  }

  return {
    put,
    serve,
    clear() {
      entries.clear()
      bytes = 0
    },
    get bytes() {
      return bytes
    },
    get size() {
      return entries.size
    },
  }
}

interface FormParts {
  readonly body: Buffer
  readonly tag: string | null
  readonly varies: boolean
  readonly encoding: Encoding | null
}

function form(answer: ReadyAnswer, { body, tag, varies, encoding }: FormParts): Form {
  const etag = tag === null ? '' : `"${tag}${encoding === null ? '' : `-${encoding}`}"`
  const common: string[] = []
  const content: string[] = []
  let vary = varies ? 'Accept-Encoding' : ''
  for (const [name, value] of answer.headers) {
    const key = name.toLowerCase()
    if (key === 'content-length' || (key === 'etag' && etag !== '')) continue
    if (key === 'vary') vary = vary === '' ? value : `${value}, ${vary}`
    else if (key.startsWith('content-') && key !== 'content-security-policy') content.push(name, value)
    else common.push(name, value)
  }
  if (vary !== '') common.push('Vary', vary)
  if (etag !== '') common.push('ETag', etag)
  if (encoding !== null) content.push('Content-Encoding', encoding)
  return { head: [...common, ...content, 'Content-Length', String(body.byteLength)], notModified: common, etag, body }
}

/** Only the three that matter, from the raw list: `req.headers` would parse and copy them all. */
function readHeaders(rawHeaders: readonly string[]): Wanted {
  const wanted: Wanted = { encoding: '', noneMatch: '', cookie: '' }
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string
    if (name.length === 15) {
      if (name.toLowerCase() === 'accept-encoding') wanted.encoding = rawHeaders[index + 1] as string
    } else if (name.length === 13) {
      if (name.toLowerCase() === 'if-none-match') wanted.noneMatch = rawHeaders[index + 1] as string
    } else if (name.length === 6 && name.toLowerCase() === 'cookie') {
      wanted.cookie += wanted.cookie === '' ? rawHeaders[index + 1] : `; ${rawHeaders[index + 1]}`
    }
  }
  return wanted
}
