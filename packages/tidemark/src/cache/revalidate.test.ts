import { afterEach, expect, test, vi } from 'vitest'
import * as api from '../cache.ts'
import type { TidemarkConfig } from '../config/types.ts'
import { resolveProfiles } from '../lifetime/profiles.ts'
import { createPrerender, createRequestScope, type RequestScopeInit } from '../request/request-scope.ts'
import { misuseOf } from '../request/dynamic.ts'
import { afterScope } from '../request/phase.ts'
import { runInScope, type CacheScope, type RequestScope } from '../request/scope.ts'
import { createCache } from './cache.ts'
import { installCache } from './instance.ts'
import { assertNestedLifetime } from './nested.ts'
import { applyInvalidations } from './revalidate.ts'
import { createMemoryStore } from './stores/memory.ts'

const restore: Array<() => void> = []
afterEach(() => {
  for (const undo of restore.splice(0)) undo()
  vi.restoreAllMocks()
})

const cacheLife = resolveProfiles({ biweekly: { expire: 1_209_600 } }, { staticStale: 300, expireTime: 31_536_000 })
const config = { cacheComponents: true, cacheLife } as unknown as TidemarkConfig

function requestScope(phase: RequestScope['phase'], more: Partial<RequestScopeInit> = {}): RequestScope {
  return createRequestScope({ phase, route: '/x', pathname: '/x', config, request: null, ...more })
}

function cacheScope(outer: RequestScope | null, flavour = 'default'): CacheScope {
  return { kind: 'cache', flavour, name: 'getPosts', tags: new Set(), explicit: null, nested: null, draft: false, outer, memo: new Map() }
}

function messageOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

function silence(): ReturnType<typeof vi.spyOn> {
  return vi.spyOn(console, 'warn').mockImplementation(() => undefined)
}

test('cacheLife notes what was said, by profile or by object', () => {
  const scope = cacheScope(requestScope('render'))
  runInScope(scope, () => api.cacheLife('hours'))
  expect(scope.explicit).toEqual({ stale: 300, revalidate: 3600, expire: 86_400 })
  const own = cacheScope(requestScope('render'))
  runInScope(own, () => api.cacheLife('biweekly'))
  expect(own.explicit?.expire).toBe(1_209_600)
  const empty = cacheScope(null)
  runInScope(empty, () => api.cacheLife({}))
  expect(empty.explicit).toEqual({})
})

test('several calls in one run keep the shortest, with a warning', () => {
  const warn = silence()
  const scope = cacheScope(requestScope('render'))
  runInScope(scope, () => {
    api.cacheLife('hours')
    api.cacheLife({ revalidate: 100 })
  })
  expect(scope.explicit).toEqual({ stale: 300, revalidate: 100, expire: 86_400 })
  expect(warn).toHaveBeenCalledTimes(1)
})

test('an unknown profile is an error that names the known ones, or the spaces', () => {
  const scope = cacheScope(requestScope('render'))
  const unknown = messageOf(() => runInScope(scope, () => api.cacheLife('nope')))
  expect(unknown).toMatch(/^Unknown `cacheLife\(\)` profile "nope" is not configured in next\.config\.js/)
  expect(unknown).toContain('biweekly')
  expect(messageOf(() => runInScope(scope, () => api.cacheLife('hours ')))).toContain('Did you mean "hours" without the spaces?')
  expect(messageOf(() => runInScope(scope, () => api.cacheLife('constructor')))).toContain('Unknown `cacheLife()` profile')
})

test('outside of a cached function they are errors that name the route, and may be caught', () => {
  const prerender = createPrerender({ mode: 'shell', pass: 'final', signal: new AbortController().signal })
  const scope = requestScope('render', { prerender })
  expect(messageOf(() => runInScope(scope, () => api.cacheLife('hours')))).toMatch(
    /^Route "\/x": `cacheLife\(\)` can only be called inside a `"use cache"` or `"use cache: private"` function\./,
  )
  expect(messageOf(() => runInScope(scope, () => api.cacheTag('a')))).toContain('`cacheTag()` can only be called inside a `"use cache"`')
  expect(messageOf(() => api.cacheLife('hours'))).toMatch(/^`cacheLife\(\)` can only/)
  expect(messageOf(() => runInScope(cacheScope(null, 'unstable_cache'), () => api.cacheTag('a')))).toContain('can only be called inside')
  expect(misuseOf(prerender)).toBe(null)
})

test('without cacheComponents they say so', () => {
  const off = { ...config, cacheComponents: false }
  expect(messageOf(() => runInScope(requestScope('render', { config: off }), () => api.cacheTag('a')))).toMatch(
    /^`cacheTag\(\)` is only available with the `cacheComponents` config\./,
  )
})

test('tags that cannot be used are dropped with a warning; exactly 128 are 128', () => {
  const warn = silence()
  const scope = cacheScope(null)
  runInScope(scope, () => api.cacheTag('ok', 'x'.repeat(256), 'y'.repeat(257), 5 as never, 'ü'))
  expect([...scope.tags]).toEqual(['ok', 'x'.repeat(256), '%C3%BC'])
  expect(warn.mock.calls[0]?.[0]).toContain('exceeded max length of 256')
  expect(warn.mock.calls[0]?.[0]).toContain('invalid type, must be a string')
  const many = cacheScope(null)
  const names = Array.from({ length: 130 }, (_, index) => `t${index}`)
  runInScope(many, () => api.cacheTag(...names.slice(0, 128)))
  expect(warn).toHaveBeenCalledTimes(1)
  expect(many.tags.size).toBe(128)
  const more = cacheScope(null)
  runInScope(more, () => api.cacheTag(...names))
  expect(more.tags.size).toBe(128)
  expect(warn.mock.calls[1]?.[0]).toContain('dropped tags: t128, t129')
})

test('revalidateTag takes a profile, an object, or nothing with a warning', () => {
  const warn = silence()
  const scope = requestScope('handler')
  runInScope(scope, () => {
    api.revalidateTag('max', 'max')
    api.revalidateTag('own', 'biweekly')
    api.revalidateTag('five', { expire: 5 })
    api.revalidateTag('open', {})
    expect(scope.invalidated.client).toBe(false)
    api.revalidateTag('now')
    api.revalidateTag('zero', { expire: 0 })
  })
  expect(Object.fromEntries(scope.invalidated.tags)).toEqual({
    max: { expire: 31_536_000 },
    own: { expire: 1_209_600 },
    five: { expire: 5 },
    open: {},
    now: null,
    zero: { expire: 0 },
  })
  expect(scope.invalidated.client).toBe(true)
  expect(warn.mock.calls[0]?.[0]).toMatch(/^"revalidateTag" without the second argument is now deprecated/)
})

test('of two invalidations of one tag the stricter holds', () => {
  const scope = requestScope('action')
  runInScope(scope, () => {
    api.revalidateTag('a', 'max')
    api.revalidateTag('a', { expire: 5 })
    api.revalidateTag('b', { expire: 5 })
    api.updateTag('b')
    api.revalidateTag('b', 'max')
  })
  expect(Object.fromEntries(scope.invalidated.tags)).toEqual({ a: { expire: 5 }, b: null })
})

test('an unknown profile is an error at the call', () => {
  const scope = requestScope('action')
  expect(messageOf(() => runInScope(scope, () => api.revalidateTag('a', 'nope')))).toMatch(
    /^Invalid profile provided "nope" must be configured under cacheLife in next\.config or be "max"/,
  )
  expect(() => runInScope(scope, () => api.revalidateTag('a', { expire: false as never }))).toThrow('Pass `Infinity` instead of `false`')
  expect(() => runInScope(scope, () => api.revalidateTag(5 as never, 'max'))).toThrow('was not given a string')
  expect(scope.invalidated.tags.size).toBe(0)
})

test.each([
  ['render', 'during render'],
  ['params', 'inside `generateStaticParams`'],
  ['proxy', 'inside proxy'],
] as const)('nothing can be invalidated in the phase %s', (phase, place) => {
  const scope = requestScope(phase)
  for (const [call, what] of [
    [() => api.revalidateTag('a', 'max'), 'revalidateTag("a")'],
    [() => api.revalidatePath('/y'), 'revalidatePath("/y")'],
    [() => api.updateTag('a'), 'updateTag("a")'],
  ] as const) {
    expect(messageOf(() => runInScope(scope, call))).toMatch(
      `Route "/x": \`${what}\` can't be called ${place}. Call it from a Server Action or Route Handler instead.`,
    )
  }
})

test.each(['render', 'proxy'] as const)('after() of what runs in the phase %s may', (phase) => {
  const scope = requestScope(phase)
  runInScope(afterScope(scope, phase), () => api.revalidateTag('a', 'max'))
  expect([...scope.invalidated.tags.keys()]).toEqual(['a'])
})

test('nor inside a cached function, even of a server function', () => {
  const scope = cacheScope(requestScope('action'))
  expect(messageOf(() => runInScope(scope, () => api.updateTag('a')))).toContain("can't be called inside a cached function")
})

test('updateTag and refresh are for server functions', () => {
  expect(messageOf(() => runInScope(requestScope('handler'), () => api.updateTag('a')))).toMatch(
    /^updateTag can only be called from within a Server Action\./,
  )
  for (const phase of ['handler', 'render'] as const) {
    expect(messageOf(() => runInScope(requestScope(phase), () => api.refresh()))).toMatch(
      /^refresh can only be called from within a Server Action\./,
    )
  }
  const scope = requestScope('action')
  runInScope(scope, () => api.refresh())
  expect(scope.invalidated).toMatchObject({ refresh: true, client: false })
})

test('a handler that invalidates is not prerendered', () => {
  const prerender = createPrerender({ mode: 'shell', pass: 'final', signal: new AbortController().signal })
  const scope = requestScope('handler', { prerender })
  expect(() => runInScope(scope, () => api.revalidateTag('a', 'max'))).toThrow("couldn't be rendered statically")
  expect(prerender.dynamic.map(({ what }) => what)).toEqual(['revalidateTag("a")'])
  expect(scope.invalidated.tags.size).toBe(0)
})

test('revalidatePath names the tags of the path', () => {
  const warn = silence()
  const scope = requestScope('handler')
  runInScope(scope, () => {
    api.revalidatePath('/blog/one')
    api.revalidatePath('/blog/[slug]', 'page')
    api.revalidatePath('/blog/[slug]')
  })
  expect([...scope.invalidated.tags.keys()]).toEqual(expect.arrayContaining(['_N_T_/blog/one', '_N_T_/blog/[slug]/page']))
  expect(warn.mock.calls[0]?.[0]).toContain('"type" parameter is missing')
})

test('what was noted is applied to every cache at the end, and then forgotten', async () => {
  const built = createCache({ store: createMemoryStore() })
  const remote = createCache({ store: createMemoryStore() })
  restore.push(installCache(built), installCache(remote, 'remote'))
  const scope = requestScope('action')
  runInScope(scope, () => {
    api.updateTag('a')
    api.updateTag('b')
    api.revalidateTag('c', 'max')
  })
  expect(built.invalidations()).toEqual([])
  await applyInvalidations(scope)
  for (const cache of [built, remote]) {
    expect(cache.invalidations().map(({ tags, durations }) => [tags, durations])).toEqual([
      [['a', 'b'], null],
      [['c'], { expire: 31_536_000 }],
    ])
  }
  await applyInvalidations(scope)
  expect(built.invalidations()).toHaveLength(2)
})

test('an invalidation that a store refuses is an error, stays noted, and does not keep the others from theirs', async () => {
  const store = createMemoryStore()
  const broken = createCache({ store: { ...store, invalidate: () => Promise.reject(new Error('READONLY')) } })
  const sound = createCache({ store: createMemoryStore() })
  restore.push(installCache(sound), installCache(broken, 'remote'))
  const scope = requestScope('action')
  runInScope(scope, () => api.updateTag('a'))
  await expect(applyInvalidations(scope)).rejects.toMatchObject({ code: 'TM_INVALIDATION_REFUSED' })
  expect(sound.invalidations()).toHaveLength(1)
  expect([...scope.invalidated.tags.keys()]).toEqual(['a'])
})

test('a name of a profile is checked by the compiler', () => {
  const typed = (): void => {
    api.cacheLife('hours')
    api.cacheLife({ revalidate: 60 })
    // @ts-expect-error neither a name nor an object
    api.cacheLife(42)
    // @ts-expect-error no such field
    api.cacheLife({ revalidated: 60 })
  }
  expect(typed).toBeTypeOf('function')
})

test('a short-lived cache inside one without cacheLife fails the prerender, and only there', () => {
  const prerender = createPrerender({ mode: 'shell', pass: 'final', signal: new AbortController().signal })
  const life = cacheLife['default']!
  const outer = (request: RequestScope | null, explicit: CacheScope['explicit'] = null): CacheScope => ({
    ...cacheScope(request),
    explicit,
    nested: cacheLife['seconds']!,
  })
  expect(() => assertNestedLifetime(outer(requestScope('render', { prerender })), life)).toThrow(
    'Route "/x": A nested `"use cache"` with a short `expire` (under 5 minutes) is inside an outer `"use cache"` (getPosts) that has no `cacheLife()`',
  )
  expect(misuseOf(prerender)).not.toBeNull()
  expect(() => assertNestedLifetime(outer(requestScope('render', { prerender }), cacheLife['hours']!), life)).not.toThrow()
  expect(() => assertNestedLifetime(outer(requestScope('render')), life)).not.toThrow()
})
