import { TidemarkError } from '../../../errors/error.ts'
import { recordMisuse } from '../../../request/dynamic.ts'
import { outerRequest, type Scope } from '../../../request/scope.ts'
import type { CachedMeta } from './run.ts'

/**
 * What belongs to one visitor cannot be a part of what is shown to all.
 *
 * @throws TM_CACHE_PRIVATE, recorded so that the prerender fails even if it is caught
 */
export function assertPrivateAllowed(meta: CachedMeta, scope: Scope | null): void {
  const request = outerRequest(scope)
  const route = request ? `Route "${request.route}": ` : ''
  for (let at = scope; at?.kind === 'cache'; at = at.outer) {
    if (at.flavour === 'private') continue
    const shared = at.flavour === 'unstable_cache' ? '`unstable_cache()`' : '`"use cache"`'
    throw recordMisuse(
      request,
      '"use cache: private"',
      new TidemarkError('TM_CACHE_PRIVATE', {
        message:
          `${route}\`"use cache: private"\` (${meta.name}) can't be nested inside ${shared} (${at.name}) because a shared cached function ` +
          "can't depend on private request data.",
      }),
    )
  }
  if (request?.phase === 'params') {
    throw new TidemarkError('TM_CACHE_PRIVATE', {
      message: `${route}\`"use cache: private"\` (${meta.name}) can't be used inside \`generateStaticParams\`: there is no request at build time.`,
    })
  }
}
