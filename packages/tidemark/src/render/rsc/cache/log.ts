import { env } from '../../../env.ts'
import { markLogged } from '../../../errors/logged.ts'
import { outerRequest, type Scope } from '../../../request/scope.ts'
import { digestOf } from '../../report.ts'
import { describeError } from '../../stack-frames.ts'
import type { CachedMeta } from './run.ts'

/**
 * What a cached function throws is logged where it is run: behind a stale value nobody waits for it, and whoever waits may
 * catch it. While prerendering, and in dev, the page's report tells it. Source: Next.js 16, measured.
 */
export function logFailedFill(error: unknown, { id }: Pick<CachedMeta, 'id'>, caller: Scope | null): void {
  const request = outerRequest(caller)
  if (request?.prerender || env.nodeEnv === 'development') return
  const where = request ? ` of ${request.pathname}` : ''
  console.error(`⨯ "use cache" ${id}${where}`, describeError(error), `{ digest: '${digestOf(error)}' }`)
  markLogged(error)
}
