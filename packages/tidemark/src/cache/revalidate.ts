import { TidemarkError } from '../errors/error.ts'
import { assertLifetime } from '../lifetime/validate.ts'
import { DynamicUsage } from '../request/dynamic.ts'
import { afterOrigin } from '../request/phase.ts'
import { currentScope, outerRequest, type Phase, type RequestScope } from '../request/scope.ts'
import { pathTags } from '../routes/implicit-tags.ts'
import { profileNamed, profilesOf } from './declare.ts'
import { theCaches } from './instance.ts'
import type { Durations } from './tag-state.ts'
import { usableTags } from './tags.ts'
import { isExpiry } from './verdict.ts'
import { warn, warnOnce } from './warn.ts'

/** `revalidateTag()`: see `next/cache`. */
export function invalidateTag(tag: unknown, profile?: unknown): void {
  const what = `revalidateTag(${JSON.stringify(tag)})`
  const scope = writableScope(what)
  assertString(tag, what)
  if (profile === undefined) {
    warnOnce(
      '"revalidateTag" without the second argument is now deprecated, add second argument of "max" or use "updateTag". ' +
        'See more info here: https://nextjs.org/docs/messages/revalidate-tag-single-arg',
    )
  }
  note(scope, usableTags([tag], '`revalidateTag()`'), durationsOf(profile, scope))
}

/** `updateTag()`: see `next/cache`. */
export function expireTag(tag: unknown): void {
  const what = `updateTag(${JSON.stringify(tag)})`
  const scope = writableScope(what)
  if (originOf(scope) !== 'action') {
    throw new TidemarkError('TM_UPDATE_TAG_SCOPE', {
      message:
        'updateTag can only be called from within a Server Action. To invalidate cache tags in Route Handlers or other contexts, ' +
        'use revalidateTag instead. See more info here: https://nextjs.org/docs/app/api-reference/functions/updateTag',
    })
  }
  assertString(tag, what)
  note(scope, usableTags([tag], '`updateTag()`'), null)
}

/** `revalidatePath()`: see `next/cache`. */
export function invalidatePath(path: unknown, type?: 'page' | 'layout'): void {
  const what = `revalidatePath(${JSON.stringify(path)})`
  const scope = writableScope(what)
  assertString(path, what)
  const { tags, warning } = pathTags(path, type)
  if (warning !== null) warn(`Warning: ${warning} See more info here: https://nextjs.org/docs/app/api-reference/functions/revalidatePath`)
  note(scope, tags, null)
}

/** `refresh()`: see `next/cache`. */
export function refreshClient(): void {
  const scope = currentScope()
  if (scope?.kind !== 'request' || scope.phase !== 'action') {
    throw new TidemarkError('TM_REFRESH_SCOPE', {
      message:
        'refresh can only be called from within a Server Action. ' +
        'See more info here: https://nextjs.org/docs/app/api-reference/functions/refresh',
    })
  }
  scope.invalidated.refresh = true
}

/**
 * Applies what a server function, a route handler or its `after()` callbacks have invalidated. To be awaited
 * when they end, also when they throw, and before anything is rendered in answer to them.
 *
 * @throws TM_INVALIDATION_REFUSED where a store did not take it; what it did not take stays noted in the scope
 */
export async function applyInvalidations(scope: RequestScope): Promise<void> {
  const { tags } = scope.invalidated
  if (tags.size === 0) return
  const groups = new Map<string, { readonly durations: Durations; readonly tags: string[] }>()
  for (const [tag, durations] of tags) {
    const name = durations === null ? 'now' : String(durations.expire)
    const group = groups.get(name) ?? { durations, tags: [] }
    groups.set(name, group)
    group.tags.push(tag)
  }
  tags.clear()
  const failures: unknown[] = []
  for (const group of groups.values()) {
    const results = await invalidateEverywhere(group.tags, group.durations)
    if (results.length > 0) for (const tag of group.tags) tags.set(tag, group.durations)
    failures.push(...results)
  }
  if (failures.length > 0) throw failures[0]
}

/** One cache after the other: pages, in the last, are made of what is in those before. */
async function invalidateEverywhere(tags: readonly string[], durations: Durations): Promise<unknown[]> {
  const failures: unknown[] = []
  for (const cache of theCaches()) {
    await cache.invalidate(tags, durations).catch((error: unknown) => failures.push(error))
  }
  return failures
}

function durationsOf(profile: unknown, scope: RequestScope): Durations {
  if (profile === undefined) return null
  if (typeof profile !== 'string') {
    const { expire } = assertLifetime(profile, 'revalidateTag()')
    return expire === undefined ? {} : { expire }
  }
  const profiles = profilesOf(scope)
  const named = profileNamed(profiles, profile)
  if (named) return { expire: named.expire }
  throw new TidemarkError('TM_REVALIDATE_PROFILE', {
    message:
      `Invalid profile provided "${profile}" must be configured under cacheLife in next.config or be "max". ` +
      `Known profiles: ${Object.keys(profiles).join(', ')}.`,
  })
}

/** Of two invalidations of one tag in one request the stricter holds. */
function note(scope: RequestScope, tags: readonly string[], durations: Durations): void {
  const { invalidated } = scope
  for (const tag of tags) {
    const before = invalidated.tags.get(tag)
    invalidated.tags.set(tag, before === undefined ? durations : stricter(before, durations))
  }
  if (isExpiry(durations)) invalidated.client = true
}

function stricter(a: Durations, b: Durations): Durations {
  if (a === null || b === null) return null
  return (a.expire ?? Infinity) < (b.expire ?? Infinity) ? a : b
}

function writableScope(what: string): RequestScope {
  const scope = currentScope()
  const request = outerRequest(scope)
  if (!scope || !request) {
    const message = scope ? refusal('', what, 'inside a cached function') : `Invariant: static generation store missing in ${what}.`
    throw new TidemarkError('TM_REVALIDATE_SCOPE', { message })
  }
  const place = scope.kind === 'cache' ? 'inside a cached function' : forbidden[originOf(request)]
  if (place !== undefined) {
    throw new TidemarkError('TM_REVALIDATE_SCOPE', { message: refusal(request.route, what, place) })
  }
  if (request.prerender) {
    const error = new DynamicUsage({ message: `Route ${request.route} couldn't be rendered statically because it used \`${what}\`.` })
    request.prerender.dynamic.push({ what, stack: error.stack ?? '' })
    throw error
  }
  return request
}

const forbidden: Partial<Record<Phase, string>> = {
  render: 'during render',
  params: 'inside `generateStaticParams`',
  proxy: 'inside proxy',
}

function refusal(route: string, what: string, place: string): string {
  return `${route ? `Route "${route}": ` : ''}\`${what}\` can't be called ${place}. Call it from a Server Action or Route Handler instead.`
}

/** What registered the running `after()` callback; for those of a page and of proxy.ts invalidating is allowed. */
function originOf(scope: RequestScope): Phase {
  const origin = afterOrigin(scope)
  return origin === null ? scope.phase : origin === 'render' || origin === 'proxy' ? 'after' : origin
}

function assertString(value: unknown, what: string): asserts value is string {
  if (typeof value !== 'string') throw new TidemarkError('TM_REVALIDATE_ARGUMENT', { message: `${what} was not given a string.` })
}
