import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'
import { TidemarkError } from '../errors/error.ts'
import { DRAFT_COOKIE, holdsDraftCookie } from '../request/draft-mode.ts'
import type { Answer, HeaderList } from './answer.ts'

export interface UpstreamCall {
  readonly url: URL
  readonly method: string
  /** As the client sent them, or as proxy.ts left them. */
  readonly headers: Headers
  /** What the client asked us for: told to the other server. */
  readonly host: string
  readonly protocol: 'http' | 'https'
  readonly peer: string
  readonly body: IncomingMessage | ReadableStream<Uint8Array> | null
  readonly signal: AbortSignal
  /** Milliseconds until the other server's headers. */
  readonly timeout: number
}

const HOP_BY_HOP: ReadonlySet<string> = new Set([
  'connection',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])
const agents = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) }

/**
 * Passes a request on to another server and its answer back, byte for byte: encodings
 * stay, redirects are not followed. One request in is one request out.
 *
 * @throws TM_UPSTREAM when the server cannot be reached or is silent: answer 502
 */
export async function forward(call: UpstreamCall): Promise<Answer> {
  const { url, signal } = call
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw unreachable(call, new Error(`${url.protocol} is not supported`))
  const response = await exchange(call).catch((error: unknown) => {
    throw signal.aborted ? error : unreachable(call, error)
  })
  return {
    status: response.statusCode ?? 502,
    statusText: response.statusMessage ?? '',
    headers: responseHeaders(response),
    body: {
      pipe(output) {
        // Cut off there is cut off here.
        response.once('error', (error) => output.destroy(error))
        response.once('close', () => {
          if (!response.complete) output.destroy(new Error('The other server closed the connection'))
        })
        response.pipe(output)
      },
      abort: () => response.destroy(),
    },
  }
}

function exchange(call: UpstreamCall): Promise<IncomingMessage> {
  const { url, method, body, signal, timeout } = call
  return new Promise((resolve, reject) => {
    const secure = url.protocol === 'https:'
    const options = { method, headers: requestHeaders(call), signal, agent: agents[secure ? 'https:' : 'http:'] }
    const request: ClientRequest = secure ? httpsRequest(url, options) : httpRequest(url, options)
    const timer = setTimeout(() => request.destroy(new Error(`No answer within ${timeout} ms`)), timeout)
    request.once('response', (response) => {
      clearTimeout(timer)
      resolve(response)
    })
    request.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    send(body, request)
  })
}

function send(body: UpstreamCall['body'], request: ClientRequest): void {
  if (body === null) return void request.end()
  const source = body instanceof ReadableStream ? Readable.fromWeb(body as never) : body
  source.once('error', (error) => request.destroy(error))
  // A body that breaks off must not arrive there as a whole one.
  source.once('close', () => {
    if (!source.readableEnded) request.destroy(new Error('The client closed the connection'))
  })
  source.pipe(request)
}

function requestHeaders({ headers, host, protocol, peer, body }: UpstreamCall): Record<string, string> {
  const sent: Record<string, string> = Object.create(null) as Record<string, string>
  const named = connectionTokens(headers.get('connection'))
  for (const [name, value] of headers) if (!HOP_BY_HOP.has(name) && !named.has(name)) sent[name] = value
  if (body === null) delete sent['content-length']
  const cookie = headers.get('cookie')
  if (holdsDraftCookieSafely(cookie)) sent['cookie'] = withoutDraft(cookie as string)
  const before = headers.get('x-forwarded-for')
  // proxy.ts may pass on what it was told: the client's address, where the client has sent none.
  sent['x-forwarded-for'] = before === null || before === peer ? peer : `${before}, ${peer}`
  sent['x-forwarded-host'] = host
  sent['x-forwarded-proto'] = protocol
  return sent
}

/** Our draft secret is nobody else's business; another application's cookie of the same name passes. */
function holdsDraftCookieSafely(cookie: string | null): boolean {
  return cookie !== null && cookie.includes(DRAFT_COOKIE) && holdsDraftCookie(cookie)
}

function withoutDraft(cookie: string): string {
  return cookie
    .split(';')
    .filter((pair) => !pair.trim().startsWith(`${DRAFT_COOKIE}=`))
    .join(';')
    .trim()
}

function responseHeaders({ rawHeaders, headers }: IncomingMessage): HeaderList {
  const named = connectionTokens(headers.connection ?? null)
  const list: Array<readonly [string, string]> = []
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string
    if (!HOP_BY_HOP.has(name.toLowerCase()) && !named.has(name.toLowerCase())) list.push([name, rawHeaders[index + 1] as string])
  }
  return list
}

function connectionTokens(value: string | null): ReadonlySet<string> {
  return new Set((value ?? '').split(',').map((token) => token.trim().toLowerCase()))
}

function unreachable({ url }: UpstreamCall, cause: unknown): TidemarkError {
  return new TidemarkError('TM_UPSTREAM', {
    message: `Failed to proxy ${url.origin}${url.pathname}: ${String((cause as Error).message)}`,
    cause,
  })
}
