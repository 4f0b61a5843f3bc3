/** What `onRequestError` is told of the request. */
export interface InstrumentationRequest {
  /** Path and query as the client sent them: `/blog?name=foo`. */
  readonly path: string
  readonly method: string
  readonly headers: Readonly<Record<string, string | string[]>>
}

/** Where in the application the error came up. */
export interface InstrumentationContext {
  readonly routerKind: 'Pages Router' | 'App Router'
  /** The route's pattern: `/blog/[slug]`. */
  readonly routePath: string
  /** A component or its metadata, a route handler, a server function, or proxy.ts. */
  readonly routeType: 'render' | 'route' | 'action' | 'proxy'
  /** Set for `render`: a server component in a document or in a payload, or a client component on the server. */
  readonly renderSource?: 'react-server-components' | 'react-server-components-payload' | 'server-rendering'
  /** Undefined for an ordinary request. */
  readonly revalidateReason: 'on-demand' | 'stale' | undefined
  /** Set for `render`; `dynamic-resume`: a hole of a static shell. */
  readonly renderType?: 'dynamic' | 'dynamic-resume'
}

/**
 * `onRequestError` of `instrumentation.ts`: told of each error of a page, a route handler, a server
 * function or proxy.ts, once. What it returns is waited for before the server stops.
 *
 * @example
 * import type { Instrumentation } from 'next'
 * export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
 *   await report({ error, path: request.path, route: context.routePath })
 * }
 */
// The name that applications write; types elsewhere begin with a capital.
export type onRequestError = (
  error: unknown,
  request: Readonly<InstrumentationRequest>,
  context: Readonly<InstrumentationContext>,
) => void | Promise<void>
