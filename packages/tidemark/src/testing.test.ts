import { expect, test, vi } from 'vitest'
import { revalidateTag, unstable_cache, updateTag } from './cache.ts'
import { theCache } from './cache/instance.ts'
import { inspect } from './cache/inspect.ts'
import { now } from './clock.ts'
import { createTestCache } from './testing.ts'

test('time passes when told to, and values age with it', async () => {
  using cache = createTestCache({ start: new Date('2026-01-01T00:00:00Z') })
  const load = vi.fn(async (name: string) => `${name} ${load.mock.calls.length}`)
  const getPrice = unstable_cache(load, ['price'], { revalidate: 3600, tags: ['prices'] })

  expect(await cache.isCached(getPrice, ['tea'])).toBe(false)
  expect(await getPrice('tea')).toBe('tea 1')
  expect(await cache.stateOf(getPrice, ['tea'])).toBe('fresh')
  expect(await cache.isCached(getPrice, ['milk'])).toBe(false)

  cache.advance('59m 59s')
  expect(await cache.stateOf(getPrice, ['tea'])).toBe('fresh')
  cache.advance(1)
  expect(await cache.stateOf(getPrice, ['tea'])).toBe('stale')
  expect(cache.now()).toEqual(new Date('2026-01-01T01:00:00Z'))

  expect(await getPrice('tea')).toBe('tea 1')
  await cache.settled()
  expect(await getPrice('tea')).toBe('tea 2')
})

test('what a server function invalidates is applied when it ends, and can be looked up', async () => {
  using cache = createTestCache({ cacheLife: { brief: { expire: 60, revalidate: 30 } } })
  const getPrice = unstable_cache(async () => 1, ['act'], { tags: ['prices'] })
  await getPrice()
  const saved = await cache.act(async () => {
    updateTag('prices')
    revalidateTag('lists', 'brief')
    return 'saved'
  })
  expect(saved).toBe('saved')
  expect(await cache.isCached(getPrice)).toBe(false)
  expect(cache.invalidations().map(({ tags, expire }) => [tags, expire])).toEqual([
    [['prices'], 0],
    [['lists'], 60],
  ])
})

test('a server function that throws has invalidated all the same', async () => {
  using cache = createTestCache()
  const failing = cache.act(() => {
    updateTag('prices')
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(cache.invalidations()).toHaveLength(1)
})

test('afterwards the cache and the clock from before are back', () => {
  const before = theCache()
  const cache = createTestCache({ start: new Date(0) })
  expect(now()).toBe(0)
  expect(theCache()).not.toBe(before)
  cache.restore()
  expect(theCache()).toBe(before)
  expect(now()).toBeGreaterThan(1_700_000_000_000)
})

test('a function that is not cached is an error, not a no', async () => {
  using cache = createTestCache()
  await expect(cache.isCached(async () => 1)).rejects.toMatchObject({ code: 'TM_TEST_NOT_CACHED' })
})

test('the inspector lists entries with their state, tags and history', async () => {
  using cache = createTestCache()
  async function getPrice(name: string): Promise<string> {
    return name
  }
  const cached = unstable_cache(getPrice, ['inspect'], { revalidate: 60, tags: ['prices', 'shop'] })
  await cached('tea')
  await cached('tea')
  await cached('milk')
  cache.advance(90)
  const seen = inspect(theCache())
  expect(seen).toMatchObject({ store: 'memory', more: false, counters: { hits: 1, misses: 2, fills: 2 } })
  expect(seen.entries).toHaveLength(2)
  expect(seen.entries[0]).toMatchObject({ label: 'getPrice', state: 'stale', why: { reason: 'revalidate' }, age: 90, revalidate: 60 })
  expect(seen.tags).toEqual(expect.arrayContaining([{ tag: 'prices', entries: 2, invalidated: null }]))
  await cache.act(() => updateTag('shop'))
  const after = inspect(theCache(), { limit: 1 })
  expect(after.more).toBe(true)
  expect(after.entries[0]).toMatchObject({ state: 'miss', why: { reason: 'tag', tag: 'shop' } })
  expect(after.invalidations[0]?.tags).toEqual(['shop'])
})
