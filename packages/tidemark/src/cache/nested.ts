import { TidemarkError } from '../errors/error.ts'
import type { Lifetime } from '../lifetime/lifetime.ts'
import { nestedTooShort } from '../lifetime/thresholds.ts'
import { recordMisuse } from '../request/dynamic.ts'
import { outerRequest, type CacheScope } from '../request/scope.ts'
import { originsOfScope } from './provenance.ts'

const WHAT = {
  revalidate: ['with `revalidate: 0`', 'a non-zero `revalidate` or keep it dynamic with `revalidate: 0`'],
  expire: ['with a short `expire` (under 5 minutes)', 'a longer `expire` or keep it dynamic with a short `expire`'],
} as const

/**
 * While prerendering: a short-lived entry inside a function that says nothing of its own lifetime would turn the
 * whole of it dynamic without a word. To be called when the outer function has ended.
 *
 * @param fallback the default profile
 * @throws TM_CACHE_NESTED_SHORT, recorded so that the prerender fails even if it is caught; at a request it is recorded only
 */
export function assertNestedLifetime(scope: CacheScope, fallback: Lifetime): void {
  const request = outerRequest(scope)
  const field = request ? nestedTooShort(scope.explicit, scope.nested, fallback) : null
  if (!request || field === null) return
  const [nested, choice] = WHAT[field]
  const message =
    `Route "${request.route}": A nested \`"use cache"\` ${nested} is inside an outer \`"use cache"\` (${scope.name}) that has no ` +
    `\`cacheLife()\`. Add \`cacheLife()\` to the outer one to choose whether to prerender it with ${choice}.`
  const error = new TidemarkError('TM_CACHE_NESTED_SHORT', { message, cause: originsOfScope(scope)?.[field]?.error })
  recordMisuse(request, '"use cache"', error)
  if (request.prerender) throw error
}
