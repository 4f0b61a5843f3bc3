import type { TidemarkConfig } from '../src/config/types.ts'
import { createPrerender, createRequestScope, defaultSegment } from '../src/request/request-scope.ts'
import type { RequestScopeInit } from '../src/request/request-scope.ts'
import { runInScope } from '../src/request/scope.ts'
import type { CacheScope, RequestScope, SegmentConfig } from '../src/request/scope.ts'

interface TestScope extends Partial<Omit<RequestScopeInit, 'segment'>> {
  readonly cookie?: string
  readonly headers?: Record<string, string>
  readonly segment?: Partial<SegmentConfig>
}

/** A request scope for a unit test: a render of `/x` by one client unless said otherwise. */
export function testScope({ cookie, headers, segment, ...init }: TestScope = {}): RequestScope {
  const all = new Headers(headers)
  if (cookie !== undefined) all.set('cookie', cookie)
  return createRequestScope({
    phase: 'render',
    route: '/x',
    pathname: '/x',
    config: { cacheComponents: true, authInterrupts: true } as TidemarkConfig,
    request: init.prerender ? null : { method: 'GET', url: 'http://shop.test/x', headers: all },
    segment: { ...defaultSegment, ...segment },
    ...init,
  })
}

export function shellScope(init: TestScope = {}): RequestScope {
  return testScope({ ...init, prerender: createPrerender({ mode: 'shell', pass: 'final', signal: new AbortController().signal }) })
}

export function staticPageScope(init: TestScope = {}): RequestScope {
  return testScope({ ...init, prerender: createPrerender({ mode: 'page', pass: 'final', signal: new AbortController().signal }) })
}

export function cacheScope(outer: RequestScope | CacheScope | null, flavour: CacheScope['flavour'] = 'default'): CacheScope {
  return { kind: 'cache', flavour, name: 'load', tags: new Set(), explicit: null, nested: null, draft: false, outer, memo: new Map() }
}

export { runInScope }

/** `settled` within the next macrotask, or `pending`. */
export async function stateOf(promise: Promise<unknown>): Promise<'settled' | 'pending'> {
  const pending = Symbol('pending')
  const later = new Promise((resolve) => setImmediate(resolve, pending))
  return (await Promise.race([promise.catch(() => null), later])) === pending ? 'pending' : 'settled'
}
