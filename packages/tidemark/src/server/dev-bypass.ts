import { HMR_REFRESH } from '../cache/fetch/hot.ts'
import { READS } from '../cache/reads.ts'
import { warnOnce } from '../cache/warn.ts'
import { HOT_HEADER } from '../client/payload.ts'
import type { RequestScope } from '../request/scope.ts'
import { asksForReads } from './told-reads.ts'
import type { ServerRequest } from './request.ts'
import type { Runtime } from './runtime.ts'

/** What a browser asks for while developing. In production no request can: it would be a way to load the server, or to see old answers. */
export function bypassInDev({ dev }: Pick<Runtime, 'dev'>, { headers }: Pick<ServerRequest, 'headers'>, scope: RequestScope): void {
  if (!dev) return
  if (headers.get(HOT_HEADER) === '1') scope.memo.set(HMR_REFRESH, true)
  if (asksForReads(headers)) scope.memo.set(READS, [])
  // A hard reload fills the caches anew.
  if (!/\bno-cache\b/i.test(headers.get('cache-control') ?? '')) return
  scope.memo.set('dev-no-cache', true)
  if (scope.config.cacheComponents)
    warnOnce(
      `Route ${scope.route} is rendering with server caches disabled: the request says Cache-Control: no-cache, as a hard reload does.`,
    )
}
