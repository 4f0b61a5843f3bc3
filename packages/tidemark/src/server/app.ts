import type { IncomingMessage, ServerResponse } from 'node:http'
import { theCache } from '../cache/instance.ts'
import { FROM_HEADER, PAYLOAD_PREFIX } from '../client/payload.ts'
import { isTidemarkError } from '../errors/error.ts'
import { digestOf } from '../render/report.ts'
import { holdsDraftCookie } from '../request/draft-mode.ts'
import { redirectAnswer, textAnswer, withDefaults, type Answer, type HeaderList } from './answer.ts'
import { disconnectSignal, shareBody, toRawRequest } from './incoming.ts'
import { createNormaliser, type NormalRequest } from './normalise.ts'
import { finishScopes } from './after-answer.ts'
import { createAnswerTable } from './prebuilt.ts'
import type { ServerRequest } from './request.ts'
import { createRouter } from './router.ts'
import type { Runtime } from './runtime.ts'
import { sendAnswer } from './send-answer.ts'
import { asksForReads, withReads } from './told-reads.ts'
import { startTrace, type Trace } from './trace.ts'
import { webRequest } from './web-request.ts'

export interface App {
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>
}

interface Exchange {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly trace: Trace
}

/** The way of a request: ready answers by raw URL, else the normaliser, else the router. */
export function createApp(runtime: Runtime): App {
  const { config } = runtime
  const normalise = createNormaliser(config.server)
  const router = createRouter(runtime)
  const table = createAnswerTable({
    compress: config.compress,
    etags: config.generateEtags,
    bypass: holdsDraftCookie,
  })
  let sequence = 0

  /** An invalidation may have reached any of the ready answers: one number tells that there was none. */
  function serveReady(req: IncomingMessage, res: ServerResponse): boolean {
    const latest = theCache().tags.sequence
    if (latest !== sequence) {
      sequence = latest
      table.clear()
    }
    return table.serve(req, res)
  }

  async function answer(normal: NormalRequest, { req, res, trace }: Exchange): Promise<Answer | null> {
    const request = toServerRequest(normal, { req, res }, config.basePath)
    const before = theCache().tags.sequence
    const call = { normal, request, req, res, trace }
    const result = await router.answer(call)
    if (runtime.dev && result && asksForReads(request.headers)) return withReads(result, trace.scopes)
    if (!result?.shared || !(result.body instanceof Uint8Array) || !isPlainGet(request, result)) return result
    if (before === theCache().tags.sequence && (await router.isShareable(call))) {
      void table.put(normal.pathname, { ...result, headers: asHit(result.headers), body: result.body, ...result.shared })
    }
    return result
  }

  return {
    async handle(req, res) {
      if (!runtime.dev && serveReady(req, res)) return
      const normalised = normalise(toRawRequest(req))
      const headers = (): Headers => (normalised.kind === 'request' ? normalised.request.headers : new Headers())
      const trace = startTrace({ method: req.method ?? 'GET', headers }, req.url ?? '')
      const report = (error: unknown): void => reportAt(runtime, error, trace)
      let result: Answer | null
      if (normalised.kind === 'redirect') result = redirectAnswer(308, normalised.location)
      else if (normalised.kind === 'refused') result = textAnswer(normalised.status, normalised.reason)
      else result = await answer(normalised.request, { req, res, trace }).catch((error: unknown) => failure(runtime, error, report))
      if (!result) return finishScopes(runtime, trace.scopes)
      const powered: Array<readonly [string, string]> = config.poweredByHeader ? [['x-powered-by', 'Tidemark']] : []
      await sendAnswer(res, withDefaults(result, powered), {
        compress: config.compress,
        onError: report,
      })
      finishScopes(runtime, trace.scopes)
      if (trace.visit && result.status < 500) runtime.visited?.(trace.visit)
    },
  }
}

/** The one who had it made was told MISS; whoever comes next is not. */
function asHit(headers: HeaderList): HeaderList {
  return headers.map(([name, value]) => (name === 'x-nextjs-cache' ? [name, 'HIT'] : [name, value]))
}

/** One that everybody who asks for this URL gets alike. */
function isPlainGet({ method, search }: ServerRequest, { headers, shared }: Answer): boolean {
  const isIntercepted = headers.some(([name, value]) => name.toLowerCase() === 'vary' && value.toLowerCase() === FROM_HEADER)
  return method === 'GET' && !isIntercepted && (search === '' || shared?.anyQuery === true)
}

function failure(runtime: Runtime, error: unknown, report: (error: unknown) => void): Answer {
  if (isTidemarkError(error, 'TM_BODY_TOO_LARGE')) return textAnswer(413, 'Payload Too Large')
  report(error)
  return runtime.failed?.(error) ?? textAnswer(500, 'Internal Server Error')
}

/** For what no part of the way has reported itself: a body that fails midway, an error of the router. */
function reportAt(runtime: Runtime, error: unknown, { request, route, type }: Trace): void {
  const context = { digest: digestOf(error), route, pathname: request.path.split('?', 1)[0] ?? '' }
  runtime.report(error, type ? { ...context, routeType: type, request } : context)
}

function toServerRequest(normal: NormalRequest, { req, res }: Pick<Exchange, 'req' | 'res'>, basePath: string): ServerRequest {
  const inside = withoutPrefix(normal.pathname, basePath)
  const payload = inside === null ? null : withoutPrefix(inside, PAYLOAD_PREFIX)
  const pathname = trimSlash(payload ?? inside ?? normal.pathname)
  const signal = disconnectSignal(res)
  const shared = shareBody(req)
  return {
    method: normal.method,
    pathname,
    inside: inside !== null,
    search: normal.search,
    headers: normal.headers,
    host: normal.host,
    protocol: normal.protocol,
    transport: payload === null ? 'document' : 'payload',
    shared,
    signal,
    body: (limit) => shared.rest(limit),
    web: (limit) => webRequest(normal, shared, { signal: signal(), ...(limit === undefined ? {} : { limit }) }),
  }
}

function withoutPrefix(pathname: string, prefix: string): string | null {
  if (prefix === '') return pathname
  if (pathname === prefix) return '/'
  return pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : null
}

function trimSlash(pathname: string): string {
  return pathname.length > 1 && pathname.endsWith('/') ? pathname.slice(0, -1) : pathname
}
