import { afterEach, expect, test, vi } from 'vitest'
import { useClock } from '../clock.ts'
import { isTidemarkError } from '../errors/error.ts'
import { createCache, type Cache, type CacheOptions } from './cache.ts'
import { encodeEntry } from './entry.ts'
import type { Meta, Run } from './fill.ts'
import { readThrough, type Through } from './read-through.ts'
import { createMemoryStore } from './stores/memory.ts'

let time = 1_764_000_000_000
const restore: Array<() => void> = []
afterEach(() => {
  for (const undo of restore.splice(0)) undo()
  vi.restoreAllMocks()
})

function setup(options: Partial<CacheOptions> = {}): Cache {
  restore.push(useClock({ now: () => time, monotonic: () => time }))
  return createCache({ store: createMemoryStore(), report: () => undefined, ...options })
}

function advance(seconds: number): void {
  time += seconds * 1000
}

const life: Meta = { tags: ['a'], stale: 300, revalidate: 60, expire: 3600 }

function making(text: string | (() => string), meta: Partial<Meta> = {}): Run {
  return () => ({ body: Buffer.from(typeof text === 'string' ? text : text()), meta: () => ({ ...life, ...meta }) })
}

async function value(cache: Cache, run: Run, more: Partial<Through> = {}): Promise<string | null> {
  const entry = await readThrough(cache, { key: 'k', run, ...more })
  return entry && Buffer.from(entry.body).toString()
}

function kind(cache: Cache, more: Partial<Through> = {}): string {
  return cache.peek('k', more)?.kind ?? 'unknown'
}

function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

test('a value is made once and then read', async () => {
  const cache = setup()
  const run = vi.fn(making('one'))
  expect(await value(cache, run)).toBe('one')
  expect(await value(cache, run)).toBe('one')
  expect(run).toHaveBeenCalledTimes(1)
  expect(cache.statistics.counters).toMatchObject({ hits: 1, misses: 1, fills: 1 })
})

test('a hit of a local store comes at once, not as a promise', async () => {
  const cache = setup()
  await value(cache, making('one'))
  expect(cache.read('k')).toMatchObject({ kind: 'hit' })
})

test('after revalidate the old value is given at once, and refreshed once behind it', async () => {
  const cache = setup()
  let count = 0
  const run = making(() => `value ${++count}`)
  await value(cache, run)
  advance(60)
  expect(await Promise.all(Array.from({ length: 1000 }, () => value(cache, run)))).toEqual(Array.from({ length: 1000 }, () => 'value 1'))
  await cache.settled()
  expect(count).toBe(2)
  expect(await value(cache, run)).toBe('value 2')
})

test('just before revalidate it is a hit, after expire the reader waits', async () => {
  const cache = setup()
  await value(cache, making('one'))
  advance(59.999)
  expect(kind(cache)).toBe('hit')
  advance(0.001)
  expect(kind(cache)).toBe('stale')
  advance(3600 - 60)
  expect(kind(cache)).toBe('miss')
  expect(await value(cache, making('two'))).toBe('two')
})

test('a cache that drops what is short-lived gives it until it is closed, and keeps the rest', async () => {
  const store = createMemoryStore()
  const cache = setup({ store: { ...store, close: () => undefined }, dropShortLived: true })
  await value(cache, making('price', { expire: 60 }), { key: 'short' })
  await value(cache, making('name'), { key: 'long' })
  expect([...(store.keys?.() ?? [])].toSorted()).toEqual(['long', 'short'])
  await cache.close()
  expect([...(store.keys?.() ?? [])]).toEqual(['long'])
})

test('for a reader whose own result is kept, stale is not good enough', async () => {
  const cache = setup()
  await value(cache, making('one'))
  advance(61)
  expect(await value(cache, making('two'), { fresh: true })).toBe('two')
})

test('a thousand concurrent misses are one fill', async () => {
  const cache = setup()
  const run = vi.fn<Run>(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return { body: Buffer.from('one'), meta: () => life }
  })
  const values = await Promise.all(Array.from({ length: 1000 }, () => value(cache, run)))
  expect(new Set(values)).toEqual(new Set(['one']))
  expect(run).toHaveBeenCalledTimes(1)
  await cache.settled()
  // Settled also means that nothing is left of it: the next one begins anew.
  await cache.delete('k')
  expect(await value(cache, making('two'))).toBe('two')
})

test('readers that joined follow the bytes while they are made', async () => {
  const cache = setup()
  let release = (): void => undefined
  const slow = new Promise<void>((resolve) => (release = resolve))
  async function* body(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('fast ')
    await slow
    yield Buffer.from('slow')
  }
  const run = vi.fn<Run>(() => ({ body: body(), meta: () => life }))
  const leader = cache.fill('k', '', run)
  await tick()
  const late = cache.fill('k', '', run)
  const [first, second] = [leader.bytes()[Symbol.asyncIterator](), late.bytes()[Symbol.asyncIterator]()]
  expect(Buffer.from((await first.next()).value as Uint8Array).toString()).toBe('fast ')
  expect(Buffer.from((await second.next()).value as Uint8Array).toString()).toBe('fast ')
  expect(kind(cache)).toBe('miss')
  release()
  expect(Buffer.from((await second.next()).value as Uint8Array).toString()).toBe('slow')
  expect((await second.next()).done).toBe(true)
  expect(Buffer.from((await late.entry)?.body ?? []).toString()).toBe('fast slow')
  expect(run).toHaveBeenCalledTimes(1)
})

test('nothing is stored of a body that breaks off, and the key is not poisoned', async () => {
  const cache = setup()
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('half')
    throw new Error('broken')
  }
  const filling = cache.fill('k', '', () => ({ body: broken(), meta: () => life }))
  await expect(filling.entry).rejects.toThrow('broken')
  await expect(async () => {
    for await (const chunk of filling.bytes()) void chunk
  }).rejects.toThrow('broken')
  expect(kind(cache)).toBe('miss')
  expect(await value(cache, making('whole'))).toBe('whole')
})

test('a fill that throws gives every reader its error and is tried anew by the next', async () => {
  const cache = setup()
  const failing = vi.fn<Run>(async () => {
    throw new Error('no database')
  })
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => value(cache, failing)))
  expect(results.every((result) => result.status === 'rejected')).toBe(true)
  expect(failing).toHaveBeenCalledTimes(1)
  expect(await value(cache, making('back'))).toBe('back')
})

test('a failing refresh leaves the old value until expire, and is tried ever more rarely', async () => {
  const errors: unknown[] = []
  const cache = setup({ report: (error) => errors.push(error) })
  await value(cache, making('old'))
  advance(60)
  const failing = vi.fn<Run>(() => {
    throw new Error('down')
  })
  for (let second = 0; second < 60; second++) {
    for (let reader = 0; reader < 5; reader++) expect(await value(cache, failing)).toBe('old')
    await cache.settled()
    advance(1)
  }
  // At 0, 1, 3, 7, 15 and 31 seconds.
  expect(failing).toHaveBeenCalledTimes(6)
  expect(errors).toHaveLength(6)
  advance(3600)
  await expect(value(cache, failing)).rejects.toThrow('down')
  expect(await value(cache, making('new'))).toBe('new')
})

test('readers of a hung fill leave it after the deadline with a typed error, and the key works again', async () => {
  const cache = setup({ deadline: 30 })
  const hung: Run = () => new Promise(() => undefined)
  const leader = cache.fill('k', '', hung, { label: 'getPrice' })
  const waiters = await Promise.allSettled(Array.from({ length: 100 }, () => value(cache, hung)))
  for (const result of waiters) {
    expect(result.status === 'rejected' && isTidemarkError(result.reason, 'TM_CACHE_FILL_TIMEOUT')).toBe(true)
  }
  expect(leader.role).toBe('leader')
  expect(await value(cache, making('alive'))).toBe('alive')
})

test('with a fallback the readers of a hung fill get that', async () => {
  const cache = setup({ deadline: 30 })
  await value(cache, making('old'))
  const old = cache.peek('k')
  if (old?.kind !== 'hit') throw new Error('no entry')
  const hung: Run = () => new Promise(() => undefined)
  void cache.fill('k', '', hung)
  const joined = cache.fill('k', '', hung, { fallback: old.entry })
  expect(await joined.entry).toBe(old.entry)
})

test('a hung fill is given up and told so, its leader too', async () => {
  const cache = setup({ fillTimeout: 30 })
  let aborted = false
  const filling = cache.fill('k', '', ({ signal }) => {
    signal.addEventListener('abort', () => (aborted = true))
    return new Promise(() => undefined)
  })
  await expect(filling.entry).rejects.toMatchObject({ code: 'TM_CACHE_FILL_TIMEOUT' })
  expect(aborted).toBe(true)
  await cache.settled()
})

test('what cannot be shared is made by each reader at the same time, and not queued for again', async () => {
  const cache = setup()
  const run = vi.fn<Run>(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return null
  })
  expect(await Promise.all(Array.from({ length: 50 }, () => value(cache, run)))).toEqual(Array.from({ length: 50 }, () => null))
  expect(run).toHaveBeenCalledTimes(1)
  await cache.settled()
  await Promise.all([value(cache, run), value(cache, run)])
  expect(run).toHaveBeenCalledTimes(3)
})

test('a draft and a public fill of one key do not meet, and the draft is not stored', async () => {
  const cache = setup()
  const [draft, open] = await Promise.all([
    cache.fill('k', 'draft', making('draft'), { store: false }).entry,
    cache.fill('k', '', making('public')).entry,
  ])
  expect([draft, open].map((entry) => Buffer.from(entry?.body ?? []).toString())).toEqual(['draft', 'public'])
  expect(await value(cache, making('other'))).toBe('public')
})

test('a fill does not see the context of the reader that caused it', async () => {
  const { AsyncLocalStorage } = await import('node:async_hooks')
  const storage = new AsyncLocalStorage<string>()
  const cache = setup()
  let seen: string | undefined = 'unset'
  await storage.run(
    'request',
    () =>
      cache.fill('k', '', async () => {
        await tick()
        seen = storage.getStore()
        return { body: Buffer.from(''), meta: () => life }
      }).entry,
  )
  expect(seen).toBeUndefined()
})

test('an invalidated entry is a miss, with the tag as the reason', async () => {
  const cache = setup()
  await value(cache, making('one', { tags: ['a', 'b'] }))
  await cache.invalidate(['b'], null)
  expect(cache.peek('k')).toMatchObject({ kind: 'miss', why: { reason: 'tag', tag: 'b' } })
  expect(await value(cache, making('two'))).toBe('two')
})

test('invalidated with a profile it is shown once more, refreshed behind, and then fresh for good', async () => {
  const cache = setup()
  await value(cache, making('one', { revalidate: 3000 }))
  await cache.invalidate(['a'], { expire: 5 })
  expect(await value(cache, making('two', { revalidate: 3000 }))).toBe('one')
  await cache.settled()
  expect(kind(cache)).toBe('hit')
  advance(6)
  expect(await value(cache, making('three'))).toBe('two')
})

test('invalidated with a profile and not refreshed in time, it is a miss', async () => {
  const cache = setup()
  await value(cache, making('one', { revalidate: 3000 }))
  await cache.invalidate(['a'], { expire: 5 })
  advance(5)
  expect(kind(cache)).toBe('miss')
})

test('a tag of the reading route counts, for the readers of that route', async () => {
  const cache = setup()
  await value(cache, making('one'))
  await cache.invalidate(['_N_T_/blog'], null)
  expect(kind(cache, { implicit: ['_N_T_/blog'] })).toBe('miss')
  expect(kind(cache, { implicit: ['_N_T_/shop'] })).toBe('hit')
})

test('a reader sees its own invalidation before it is applied, others do not', async () => {
  const cache = setup()
  await value(cache, making('old'))
  const pending = new Map([['a', null]])
  expect(kind(cache, { pending })).toBe('miss')
  expect(await value(cache, making('new'), { pending })).toBe('new')
  await cache.invalidate(['a'], null)
  expect(kind(cache)).toBe('miss')
})

test('a reader that invalidated something does not join a fill begun before', async () => {
  const cache = setup()
  let release = (): void => undefined
  const before = cache.fill('k', '', async () => {
    await new Promise<void>((resolve) => (release = resolve))
    return { body: Buffer.from('old'), meta: () => life }
  })
  const mine = await cache.fill('k', '', making('new'), { pending: new Map([['a', null]]) }).entry
  release()
  await before.entry
  expect(Buffer.from(mine?.body ?? []).toString()).toBe('new')
  expect(await value(cache, making('other'))).toBe('new')
})

test('an unrelated invalidation does not split the readers of a fill', async () => {
  const cache = setup()
  let release = (): void => undefined
  const run = vi.fn<Run>(async () => {
    await new Promise<void>((resolve) => (release = resolve))
    return { body: Buffer.from('one'), meta: () => life }
  })
  const first = value(cache, run)
  await cache.invalidate(['unrelated'], null)
  const second = value(cache, run)
  release()
  expect(await Promise.all([first, second])).toEqual(['one', 'one'])
  expect(run).toHaveBeenCalledTimes(1)
})

test('a fill that was invalidated while it ran is given to who came before, and is not stored', async () => {
  const cache = setup()
  let release = (): void => undefined
  const run: Run = async () => {
    await new Promise<void>((resolve) => (release = resolve))
    return { body: Buffer.from('old'), meta: () => life }
  }
  const before = value(cache, run)
  await cache.invalidate(['a'], null)
  const after = value(cache, making('new'))
  release()
  expect(await before).toBe('old')
  expect(await after).toBe('new')
  expect(kind(cache)).toBe('hit')
  expect(await value(cache, making('other'))).toBe('new')
})

test('a damaged entry is a miss and one warning, and is made anew', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const cache = setup()
  await value(cache, making('one'))
  const entry = cache.peek('k')
  if (entry?.kind !== 'hit') throw new Error('no entry')
  const bytes = encodeEntry(entry.entry)
  bytes[bytes.length - 1]! ^= 1
  await cache.store.set('k', bytes)
  expect(cache.read('k')).toMatchObject({ kind: 'miss', why: { reason: 'corrupt' } })
  expect(warn).toHaveBeenCalledTimes(1)
  expect(await value(cache, making('two'))).toBe('two')
})

test('an entry that is too large is used and not stored', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const cache = setup({ maxEntryBytes: 1000 })
  expect(await value(cache, making('x'.repeat(2000)))).toHaveLength(2000)
  expect(kind(cache)).toBe('miss')
})

test('a store that refuses an invalidation is an error for the caller, and this process obeys it', async () => {
  const store = createMemoryStore()
  const cache = setup({ store: { ...store, invalidate: () => Promise.reject(new Error('READONLY')) } })
  await value(cache, making('one'))
  await expect(cache.invalidate(['a'], null)).rejects.toMatchObject({ code: 'TM_INVALIDATION_REFUSED' })
  expect(kind(cache)).toBe('miss')
  expect(await value(cache, making('two'))).toBe('two')
  expect(kind(cache)).toBe('hit')
})

test('what a build made is stored unless one of its tags was invalidated since', async () => {
  const cache = setup()
  const entry = { label: '/blog', tags: ['a'], created: time - 1000, stale: 300, revalidate: 60, expire: 3600, body: Buffer.from('page') }
  expect(await cache.put('page', entry)).toBe(true)
  expect(cache.peek('page')?.kind).toBe('hit')
  await cache.invalidate(['a'], null)
  expect(await cache.put('page', entry)).toBe(false)
})

test('an entry from the future, of a clock that was turned back, is refreshed', async () => {
  const cache = setup()
  await value(cache, making('one'))
  advance(-3600)
  expect(kind(cache)).toBe('stale')
})

test('ten thousand entries of one age are refreshed evenly, not all at once', async () => {
  const cache = setup({ refresh: { rate: 1000 } })
  let count = 0
  const run = making(() => String(++count))
  for (let index = 0; index < 10_000; index++) await cache.fill(`k${index}`, '', run).entry
  advance(60)
  count = 0
  const begin = performance.now()
  for (let index = 0; index < 10_000; index++) await value(cache, run, { key: `k${index}` })
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1000 - (performance.now() - begin))))
  const elapsed = (performance.now() - begin) / 1000
  expect(count).toBeGreaterThan(100)
  expect(count).toBeLessThanOrEqual(1500 * elapsed)
})

test('the inspector sees why each key was a miss', async () => {
  const cache = setup({ detailed: true })
  await value(cache, making('one'), { label: 'getOne' })
  await value(cache, making('one'))
  await cache.invalidate(['a'], null)
  await value(cache, making('two'), { label: 'getOne' })
  expect(cache.statistics.history('k')).toMatchObject({ label: 'getOne', hits: 1, misses: 2, last: { why: { reason: 'tag', tag: 'a' } } })
})
