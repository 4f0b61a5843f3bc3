import { afterEach, expect, test, vi } from 'vitest'
import { unstable_cache } from '../cache.ts'
import { useClock } from '../clock.ts'
import type { TidemarkConfig } from '../config/types.ts'
import { createPrerender, createRequestScope, type RequestScopeInit } from '../request/request-scope.ts'
import { currentScope, runInScope, type RequestScope } from '../request/scope.ts'
import { createCache, type Cache } from './cache.ts'
import { installCache } from './instance.ts'
import { createMemoryStore } from './stores/memory.ts'

let time = 1_764_000_000_000
const restore: Array<() => void> = []
afterEach(() => {
  for (const undo of restore.splice(0)) undo()
})

function setup(): Cache {
  const cache = createCache({ store: createMemoryStore() })
  restore.push(useClock({ now: () => time, monotonic: () => time }), installCache(cache))
  return cache
}

function requestScope(more: Partial<RequestScopeInit> = {}): RequestScope {
  const config = { cacheComponents: false } as unknown as TidemarkConfig
  return createRequestScope({ phase: 'render', route: '/x', pathname: '/x', config, request: null, ...more })
}

test('a function runs once for equal arguments, and its value comes back as it was', async () => {
  setup()
  const value = { at: new Date(0), tags: new Map([['a', new Set([1n])]]), bytes: new Uint8Array([1, 2]), missing: undefined }
  const run = vi.fn(async (_id: string) => value)
  const cached = unstable_cache(run, ['equal'])
  expect(await cached('1')).toBe(value)
  expect(await cached('1')).toEqual(value)
  expect(await cached('2')).toEqual(value)
  expect(run).toHaveBeenCalledTimes(2)
})

test('key parts tell functions of one source apart', async () => {
  setup()
  const make = (id: number): (() => Promise<number>) => unstable_cache(async () => id, [String(id)])
  expect(await make(1)()).toBe(1)
  expect(await make(2)()).toBe(2)
})

test('what has a class of its own comes back as its JSON', async () => {
  setup()
  class Money {
    readonly #cents = 5
    toJSON(): string {
      return `${this.#cents} ct`
    }
  }
  const cached = unstable_cache(async () => ({ price: new Money() }), ['money'])
  await cached()
  expect(await cached()).toEqual({ price: '5 ct' })
})

test('undefined, null and what cannot be stored are values too', async () => {
  setup()
  for (const [name, value] of Object.entries({ nothing: undefined, null: null, zero: 0, empty: '' })) {
    const cached = unstable_cache(async () => value, [name])
    await cached()
    expect(await cached()).toBe(value)
  }
  const run = vi.fn(async () => () => 1)
  const opaque = unstable_cache(run, ['function'])
  expect((await opaque())()).toBe(1)
  expect((await opaque())()).toBe(1)
  expect(run).toHaveBeenCalledTimes(2)
})

test('after revalidate the old value is given and the new one made behind', async () => {
  const cache = setup()
  let count = 0
  const cached = unstable_cache(async () => ++count, ['swr'], { revalidate: 10 })
  await cached()
  time += 10_000
  expect(await cached()).toBe(1)
  await cache.settled()
  expect(await cached()).toBe(2)
})

test('its tags invalidate it', async () => {
  const cache = setup()
  let count = 0
  const cached = unstable_cache(async () => ++count, ['tagged'], { tags: ['users'] })
  await cached()
  await cache.invalidate(['users'], null)
  expect(await cached()).toBe(2)
})

test('the page that calls it carries its tags and its lifetime, also on a hit', async () => {
  setup()
  const cached = unstable_cache(async () => 1, ['page'], { tags: ['users'], revalidate: 60 })
  for (let time = 0; time < 2; time++) {
    const scope = requestScope()
    await runInScope(scope, () => cached())
    expect([...scope.output.tags]).toEqual(['users'])
    expect(scope.output.lifetime).toEqual({ stale: 300, revalidate: 60, expire: Infinity })
  }
})

test('the function runs in a scope of its own, which is no request', async () => {
  setup()
  let kind: string | undefined
  const cached = unstable_cache(async () => {
    kind = currentScope()?.kind
    return 1
  }, ['scope'])
  await runInScope(requestScope(), () => cached())
  expect(kind).toBe('cache')
})

test('in draft mode it runs every time and stores nothing', async () => {
  const cache = setup()
  let count = 0
  const cached = unstable_cache(async () => ++count, ['draft'])
  const draft = requestScope({ draft: true })
  expect(await runInScope(draft, () => cached())).toBe(1)
  expect(await runInScope(draft, () => cached())).toBe(2)
  await cache.settled()
  expect(await runInScope(requestScope(), () => cached())).toBe(3)
  expect(await cached()).toBe(3)
})

test('a prerender waits for its fill, and never builds a stale value in', async () => {
  const cache = setup()
  let count = 0
  const cached = unstable_cache(async () => ++count, ['prerender'], { revalidate: 10 })
  await cached()
  await cache.settled()
  time += 10_000
  const prerender = createPrerender({ mode: 'shell', pass: 'warm', signal: new AbortController().signal })
  const result = runInScope(requestScope({ prerender }), () => cached())
  expect(prerender.pending.size).toBe(1)
  expect(await result).toBe(2)
  await new Promise((resolve) => setImmediate(resolve))
  expect(prerender.pending.size).toBe(0)
})

test('revalidate of 0 or less is refused, with what is meant instead', () => {
  for (const revalidate of [0, -1, Number.NaN, '5' as never]) {
    expect(() => unstable_cache(async () => 1, [], { revalidate })).toThrow(
      /can not be passed to unstable_cache\(\), must be "false" or "> 0"/,
    )
  }
})
