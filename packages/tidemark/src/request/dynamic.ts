import { TidemarkError, type ErrorDetail } from '../errors/error.ts'
import { afterOrigin } from './phase.ts'
import { currentScope, outerRequest } from './scope.ts'
import type { CacheScope, DynamicAccess, Prerender, RequestData, RequestScope, Scope } from './scope.ts'

/**
 * What reading request data comes to.
 * `request`: go on and read it. `hole`: a prerender with a static shell; the promise
 * never settles. `empty`: `dynamic = 'force-static'`; there is nothing to read.
 */
export type DynamicRead =
  | { readonly kind: 'request'; readonly scope: RequestScope; readonly request: RequestData }
  | { readonly kind: 'hole'; readonly promise: Promise<never> }
  | { readonly kind: 'empty'; readonly scope: RequestScope }

export interface ReadOptions {
  /** Whether `'use cache: private'` may read it. Default true. */
  readonly privately?: boolean
  /** For messages: data is `read`, `connection()` is `called`. Default `read`. */
  readonly verb?: 'read' | 'called'
}

/** A mistake that fails the prerender even where user code caught the error. */
export interface Misuse extends DynamicAccess {
  readonly error: Error
}

/** A page read request data and cannot be static: caught by the prerender, never shown. */
export class DynamicUsage extends TidemarkError {
  readonly digest = 'DYNAMIC_SERVER_USAGE'
  constructor(detail: ErrorDetail) {
    super('TM_DYNAMIC_USAGE', detail)
    this.name = 'DynamicUsage'
  }
}

const DOCS = 'https://nextjs.org/docs'

/**
 * The one place that decides what reading request data does, for `cookies()`,
 * `headers()`, `connection()`, `searchParams`, uncached `fetch` and the request of
 * a route handler.
 *
 * @param what as the developer wrote it: `cookies()`, `searchParams`, `fetch("https://…")`
 * @throws where the data may not be read: in caches, in after() of a page, at build time, outside of a request
 */
export function markDynamic(what: string, options: ReadOptions = {}): DynamicRead {
  const current = currentScope()
  const scope = outerRequest(current)
  if (current?.kind === 'cache') refuseInCache(what, current, options)
  if (!scope) throw outsideRequest(what)
  if (scope.phase === 'params') throw atBuild(what, scope)
  if (afterOrigin(scope) === 'render') throw inAfter(what, scope, options)
  if (scope.segment.dynamic === 'force-static') return { kind: 'empty', scope }
  if (scope.segment.dynamic === 'error') throw dynamicRefused(what, scope)
  if (scope.prerender) return { kind: 'hole', promise: leaveToRequest(what, scope, scope.prerender) }
  if (!scope.request) throw outsideRequest(what)
  return { kind: 'request', scope, request: scope.request }
}

/** Under this name a request's memo has the first mistake that would have failed a prerender, for who develops the page. */
export const MISUSE = 'misuse'

/** The first mistake recorded in a prerender, to fail it with. */
export function misuseOf(prerender: Prerender): Error | null {
  return prerender.dynamic.find(isMisuse)?.error ?? null
}

/** Records a mistake so that the prerender fails even if the error is caught, and returns it to be thrown. */
export function recordMisuse<E extends Error>(scope: RequestScope | null, what: string, error: E): E {
  const misuse: Misuse = { what, stack: error.stack ?? '', error }
  if (scope?.prerender) scope.prerender.dynamic.push(misuse)
  else if (scope && !scope.memo.has(MISUSE)) scope.memo.set(MISUSE, error)
  return error
}

/** In a shell the access hangs and becomes a hole; without shells the whole page turns dynamic. */
function leaveToRequest(what: string, scope: RequestScope, prerender: Prerender): Promise<never> {
  if (prerender.mode === 'page') throw interruptPrerender(what, scope)
  return waitForRequest({ what }, scope, prerender)
}

/** Notes an access that a shell leaves to the request; what is returned never settles. */
export function waitForRequest(
  access: Pick<DynamicAccess, 'what' | 'origin'>,
  { part }: Pick<RequestScope, 'part'>,
  prerender: Prerender,
): Promise<never> {
  const index = prerender.dynamic.push({ ...access, stack: new Error(access.what).stack ?? '', ...(part ? { part } : {}) }) - 1
  if (prerender.probe) return Promise.reject(Object.assign(new Error(access.what), { digest: `TM_PROBE;${index}` }))
  return new Promise<never>(() => {})
}

/** For what cannot hang because it is synchronous: recorded, so that the route is dynamic even if this is caught. */
export function interruptPrerender(what: string, scope: RequestScope): DynamicUsage {
  scope.prerender?.dynamic.push({ what, stack: new Error(what).stack ?? '' })
  return new DynamicUsage({
    message:
      `Dynamic server usage: Route ${scope.route} couldn't be rendered statically because it used \`${what}\`. ` +
      `See more info here: ${DOCS}/messages/dynamic-server-error`,
  })
}

function refuseInCache(what: string, cache: CacheScope, { privately = true, verb = 'read' }: ReadOptions): void {
  const scope = outerRequest(cache)
  for (let at: Scope | null = cache; at?.kind === 'cache'; at = at.outer) {
    if (at.flavour === 'private' && privately) continue
    const message = verb === 'read' ? readMessage(what, at) : callMessage(what, at)
    const route = scope ? `Route "${scope.route}": ` : ''
    throw recordMisuse(scope, what, new TidemarkError('TM_REQUEST_IN_CACHE', { message: route + message }))
  }
}

function readMessage(what: string, cache: CacheScope): string {
  return `\`${what}\` can't be read inside ${directive(cache)}. Read it outside the cached function and pass what you need as an argument.${named(cache)}`
}

function callMessage(what: string, cache: CacheScope): string {
  const why =
    cache.flavour === 'private'
      ? 'private cached functions may run during prefetching, without a navigation request'
      : 'cached functions may run during prerendering, without an incoming request'
  return `\`${what}\` can't be called inside ${directive(cache)} because ${why}. Call it outside the cached function.${named(cache)}`
}

function directive(cache: CacheScope): string {
  if (cache.flavour === 'unstable_cache') return '`unstable_cache()`'
  return cache.flavour === 'private' ? '`"use cache: private"`' : '`"use cache"`'
}

function named(cache: CacheScope): string {
  return cache.name && cache.flavour !== 'unstable_cache' ? ` (In \`${cache.name}\`.)` : ''
}

function isMisuse(access: DynamicAccess): access is Misuse {
  return 'error' in access
}

/** Also for callers that need a scope but no request data: `after()`, `draftMode()`. */
export function outsideRequest(what: string): TidemarkError {
  return new TidemarkError('TM_OUTSIDE_REQUEST', {
    message: `\`${what.replace(/\(.*$/, '')}\` was called outside a request scope. Read more: ${DOCS}/messages/next-dynamic-api-wrong-context`,
  })
}

function atBuild(what: string, scope: RequestScope): TidemarkError {
  return new TidemarkError('TM_REQUEST_AT_BUILD', {
    message:
      `Route ${scope.route} used \`${what}\` inside \`generateStaticParams\`. This is not supported because ` +
      `\`generateStaticParams\` runs at build time without an HTTP request. Read more: ${DOCS}/messages/next-dynamic-api-wrong-context`,
  })
}

function inAfter(what: string, scope: RequestScope, { verb = 'read' }: ReadOptions): TidemarkError {
  const instead =
    verb === 'read'
      ? `If you need this data inside an \`after()\` callback, use \`${what}\` outside of the callback.`
      : 'It waits for a request, and `after()` runs when that is over.'
  return new TidemarkError('TM_REQUEST_IN_AFTER', {
    message:
      `Route ${scope.route} used \`${what}\` inside \`after()\` while rendering. This is not supported. ${instead} ` +
      `See more info here: ${DOCS}/app/api-reference/functions/after`,
  })
}

export function dynamicRefused(what: string, scope: RequestScope): TidemarkError {
  const message = `Route ${scope.route} with \`dynamic = "error"\` couldn't be rendered statically because it used \`${what}\`.`
  return recordMisuse(scope, what, new TidemarkError('TM_DYNAMIC_REFUSED', { message }))
}
