import type { InstrumentationContext } from '../instrumentation-types.ts'
import type { RequestScope } from '../request/scope.ts'
import type { ReportContext, Visit } from './runtime.ts'

/** What one request has come to so far: for reports, and for what is left to do once it is answered. */
export interface Trace {
  /** As the client sent it. */
  readonly request: NonNullable<ReportContext['request']>
  /** Pattern of the route that answers; the path while there is none. */
  route: string
  /** Null while no code of the application runs. */
  type: InstrumentationContext['routeType'] | null
  /** Their `after()` callbacks run once the answer is sent. */
  readonly scopes: RequestScope[]
  /** The page that a visitor is shown; null where it is none. */
  visit: Visit | null
}

/** @param url path and query as sent */
export function startTrace({ method, headers }: { readonly method: string; readonly headers: () => Headers }, url: string): Trace {
  const request = {
    path: url,
    method,
    get headers() {
      return headers()
    },
  }
  return { request, route: url.split('?', 1)[0] ?? '', type: null, scopes: [], visit: null }
}
