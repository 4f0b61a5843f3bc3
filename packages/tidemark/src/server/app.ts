import type { IncomingMessage, ServerResponse } from 'node:http'
import { PAYLOAD_PREFIX } from '../client/payload.ts'
import { isTidemarkError } from '../errors/error.ts'
import { createMatcher } from '../routes/matcher.ts'
import type { Match, PageRoute, Route, RouteTable } from '../routes/types.ts'
import { sendAnswer, textAnswer, withDefaults, type Answer } from './answer.ts'
import { dispatchHandler, dispatchPage, type Dispatch } from './dispatch.ts'
import { notFoundMatch } from './not-found.ts'
import type { ServerRequest } from './request.ts'
import type { Runtime } from './runtime.ts'

export interface App {
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>
  answer(request: ServerRequest): Promise<Answer>
}

/** The way of a request behind the adapter: match, then what the route says. */
export function createApp(runtime: Runtime): App {
  const matchers = new WeakMap<RouteTable, (pathname: string) => Match | null>()

  async function match(pathname: string): Promise<Match<Route> | null> {
    const table = await runtime.routes()
    const matcher = matchers.get(table) ?? createMatcher(table.routes)
    matchers.set(table, matcher)
    return matcher(pathname)
  }

  async function find(pathname: string): Promise<Match<PageRoute> | null> {
    const found = await match(pathname)
    return found?.route.kind === 'page' ? (found as Match<PageRoute>) : null
  }

  async function answer(request: ServerRequest): Promise<Answer> {
    const context: Dispatch = {
      runtime,
      request,
      forwarded: { cookies: [], headers: request.headers },
      href: runtime.config.basePath + request.pathname + request.search,
      find,
    }
    const found = await match(request.pathname)
    if (found?.route.kind === 'handler' && request.transport === 'document') return dispatchHandler(context, found as Match<never>)
    if (found?.route.kind === 'page') return dispatchPage(context, found as Match<PageRoute>)
    return dispatchPage(context, notFoundMatch(await runtime.routes()), { status: 404, level: 0 })
  }

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    let result: Answer
    try {
      result = await answer(toRequest(req, res))
    } catch (error) {
      result = failure(runtime, error, req.url ?? '')
    }
    const extra: Array<readonly [string, string]> = runtime.config.poweredByHeader ? [['x-powered-by', 'Tidemark']] : []
    await sendAnswer(req, res, withDefaults(result, extra))
  }

  return { handle, answer }
}

function failure(runtime: Runtime, error: unknown, pathname: string): Answer {
  if (isTidemarkError(error, 'TM_BODY_TOO_LARGE' as never)) return textAnswer(413, 'Payload Too Large')
  runtime.report(error, { digest: '', route: '', pathname })
  return textAnswer(500, 'Internal Server Error')
}

function toRequest(req: IncomingMessage, res: ServerResponse): ServerRequest {
  const url = new URL(req.url ?? '/', 'http://localhost')
  const controller = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) controller.abort()
  })
  const isPayload = url.pathname === PAYLOAD_PREFIX || url.pathname.startsWith(`${PAYLOAD_PREFIX}/`)
  const headers = new Headers()
  for (let i = 0; i < req.rawHeaders.length; i += 2) headers.append(req.rawHeaders[i] as string, req.rawHeaders[i + 1] as string)
  return {
    method: req.method ?? 'GET',
    pathname: isPayload ? url.pathname.slice(PAYLOAD_PREFIX.length) || '/' : url.pathname,
    search: url.search,
    headers,
    host: req.headers.host ?? 'localhost',
    protocol: 'http',
    transport: isPayload ? 'payload' : 'document',
    signal: controller.signal,
    web: () =>
      new Request(`http://${req.headers.host}${req.url}`, {
        method: req.method ?? 'GET',
        headers,
        signal: controller.signal,
        ...(req.method === 'GET' || req.method === 'HEAD' ? {} : { body: req as unknown as ReadableStream, duplex: 'half' }),
      } as RequestInit),
  }
}
