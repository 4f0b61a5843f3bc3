import { keyOf } from '../key.ts'
import { unwrapRequest } from '../../request/native-request.ts'
import type { FetchExtension } from './policy.ts'

/** `RequestInit` with what Next.js adds. */
export interface ExtendedInit extends RequestInit {
  readonly next?: FetchExtension | undefined
}

/** The arguments of a `fetch`, looked at. */
export interface FetchCall {
  readonly input: RequestInfo | URL
  readonly init: ExtendedInit | undefined
  /** Absolute, without credentials. */
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly cache: RequestCache | undefined
  readonly next: FetchExtension | undefined
  readonly signal: AbortSignal | null
}

/** A call that can be made again later, without its caller. */
export interface RepeatableCall {
  readonly key: string
  send(platform: typeof fetch, signal: AbortSignal): Promise<Response>
}

/** Change with every request of a traced application and mean nothing to the answer. */
const TRACING: ReadonlySet<string> = new Set(['traceparent', 'tracestate'])
const FIELDS = ['mode', 'redirect', 'credentials', 'referrer', 'referrerPolicy', 'integrity'] as const

/** Null for what the platform is to refuse: a URL that cannot be read. */
export function readCall(given: RequestInfo | URL, init: ExtendedInit | undefined): FetchCall | null {
  const input = unwrapRequest(given)
  const href = isRequest(input) ? input.url : String(input)
  if (!URL.canParse(href)) return null
  // What stands beside a Request wins over what is in it.
  const said: ExtendedInit = isRequest(input) ? { ...fromRequest(input), ...withoutUndefined(init ?? {}) } : (init ?? {})
  return {
    input,
    init,
    url: withoutCredentials(href),
    method: (said.method ?? 'GET').toUpperCase(),
    headers: new Headers(said.headers),
    cache: said.cache === 'default' ? undefined : said.cache,
    next: { ...(input as { next?: FetchExtension }).next, ...init?.next },
    signal: said.signal ?? null,
  }
}

function fromRequest(request: Request): ExtendedInit {
  const { method, headers, cache, signal } = request
  return { method, headers, cache, signal }
}

function withoutUndefined(init: ExtendedInit): ExtendedInit {
  return Object.fromEntries(Object.entries(init).filter(([, value]) => value !== undefined))
}

/** What makes two calls of one render the same, though nothing of them is kept. */
export function memoKey({ url, method, headers, input, init }: FetchCall): string {
  return keyOf('memo', url, method, headerList(headers), fieldsOf(input, init))
}

/** Only GET and HEAD, and not where the caller wants one of its own. */
export function mayShare({ method, init, signal, input }: FetchCall): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    init?.keepalive !== true &&
    (signal === null || isRequest(input)) &&
    init?.signal === undefined
  )
}

/**
 * Reads the body, so that it can be part of the key and be sent again. Told apart by
 * bytes and by kind: text, bytes, forms and parameters are sent with different types.
 */
export async function repeatable(call: FetchCall): Promise<RepeatableCall> {
  const { url, method, headers, input, init } = call
  const body = init?.body !== undefined ? await readBody(init.body) : isRequest(input) ? await requestBody(input) : NO_BODY
  const fields = fieldsOf(input, init)
  const target = isRequest(input) ? input.url : input
  return {
    key: keyOf('fetch', 1, url, method, headerList(headers), fields, body.identity),
    send: (platform, signal) => {
      const options: RequestInit = {
        ...Object.fromEntries(FIELDS.map((name, index) => [name, fields[index]]).filter(([, value]) => value !== undefined)),
        method,
        headers,
        signal,
      }
      return platform(target, body.sent === null ? options : { ...options, body: body.sent })
    },
  }
}

interface ReadBody {
  readonly identity: readonly unknown[]
  readonly sent: BodyInit | null
}

const NO_BODY: ReadBody = { identity: ['none'], sent: null }

async function readBody(body: BodyInit | null): Promise<ReadBody> {
  if (body === null) return NO_BODY
  if (typeof body === 'string') return { identity: ['text', body], sent: body }
  if (body instanceof URLSearchParams) return { identity: ['params', String(body)], sent: new URLSearchParams(body) }
  if (body instanceof FormData) return { identity: ['form', await formIdentity(body)], sent: copyForm(body) }
  if (body instanceof Blob) return { identity: ['blob', body.type, await bytesOf(body)], sent: body }
  const bytes = body instanceof ReadableStream ? await bytesOf(new Response(body)) : copyBytes(body as ArrayBuffer | ArrayBufferView)
  return { identity: ['bytes', bytes], sent: bytes as Uint8Array<ArrayBuffer> }
}

async function requestBody(request: Request): Promise<ReadBody> {
  if (request.body === null) return NO_BODY
  const bytes = await bytesOf(request)
  return { identity: ['bytes', bytes], sent: bytes as Uint8Array<ArrayBuffer> }
}

async function formIdentity(form: FormData): Promise<unknown[]> {
  return Promise.all(
    Array.from(form, async ([name, value]) =>
      typeof value === 'string' ? [name, value] : [name, value.name, value.type, await bytesOf(value)],
    ),
  )
}

/** The caller may go on changing its own. */
function copyForm(form: FormData): FormData {
  const copy = new FormData()
  for (const [name, value] of form) copy.append(name, value)
  return copy
}

async function bytesOf(source: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<Uint8Array> {
  return new Uint8Array(await source.arrayBuffer())
}

function copyBytes(body: ArrayBuffer | ArrayBufferView): Uint8Array {
  const view = ArrayBuffer.isView(body) ? new Uint8Array(body.buffer, body.byteOffset, body.byteLength) : new Uint8Array(body)
  return Uint8Array.from(view)
}

function headerList(headers: Headers): string[][] {
  return [...headers].filter(([name]) => !TRACING.has(name))
}

function fieldsOf(input: RequestInfo | URL, init: RequestInit | undefined): unknown[] {
  const request = isRequest(input) ? input : null
  return FIELDS.map((name) => init?.[name] ?? request?.[name])
}

function withoutCredentials(href: string): string {
  const url = new URL(href)
  url.username = ''
  url.password = ''
  return url.href
}

function isRequest(input: unknown): input is Request {
  return typeof input === 'object' && input !== null && !(input instanceof URL) && 'url' in input && 'headers' in input
}
