import { TidemarkError } from '../errors/error.ts'
import { markDynamic } from './dynamic.ts'
import { afterOrigin } from './phase.ts'
import { currentScope, outerRequest } from './scope.ts'

/**
 * Waits for a request: what follows is left out of the static shell and runs for
 * each visitor. For values that must differ from visit to visit without reading
 * anything of the request, such as `Math.random()`.
 *
 * @throws TM_REQUEST_IN_CACHE (also in `'use cache: private'`), TM_OUTSIDE_REQUEST, TM_REQUEST_IN_AFTER, TM_REQUEST_AT_BUILD
 * @example await connection(); const dice = Math.random()
 */
export function connection(): Promise<void> {
  const read = markDynamic('connection()', { privately: false, verb: 'called' })
  return read.kind === 'hole' ? read.promise : Promise.resolve()
}

/**
 * Says that input or output follows: in a prerender with `cacheComponents` the rest is
 * left to request time; everywhere else, caches included, it resolves at once.
 *
 * @example await io(); const stamp = new Date()
 */
export function io(): Promise<void> {
  const current = currentScope()
  if (current?.kind !== 'request' || current.prerender?.mode !== 'shell') return assertNotAfterRender()
  const read = markDynamic('io()', { verb: 'called' })
  return read.kind === 'hole' ? read.promise : Promise.resolve()
}

/**
 * Opts a page or the GET of a route handler out of static rendering. Replaced by
 * {@link connection}; has no effect with `cacheComponents`, nor inside caches.
 */
export function unstable_noStore(): void {
  const current = currentScope()
  if (current?.kind !== 'request' || current.config.cacheComponents) return
  if (current.phase !== 'render' && current.phase !== 'handler') return
  markDynamic('unstable_noStore()', { verb: 'called' })
}

function assertNotAfterRender(): Promise<void> {
  const scope = outerRequest()
  if (!scope || afterOrigin(scope) !== 'render') return Promise.resolve()
  throw new TidemarkError('TM_REQUEST_IN_AFTER', {
    message: `Route ${scope.route} used \`io()\` inside \`after()\` while rendering. The \`io()\` function is not allowed in this scope.`,
  })
}
