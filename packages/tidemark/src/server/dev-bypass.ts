import { warnOnce } from '../cache/warn.ts'
import type { RequestScope } from '../request/scope.ts'
import type { ServerRequest } from './request.ts'
import type { Runtime } from './runtime.ts'

/** A hard reload in dev fills the caches anew. In production no request can: it would be a way to load the server. */
export function bypassInDev({ dev }: Pick<Runtime, 'dev'>, { headers }: Pick<ServerRequest, 'headers'>, scope: RequestScope): void {
  if (!dev || !/\bno-cache\b/i.test(headers.get('cache-control') ?? '')) return
  scope.memo.set('dev-no-cache', true)
  warnOnce(`Route ${scope.route} is rendering with server caches disabled: the request says Cache-Control: no-cache, as a hard reload does.`)
}
