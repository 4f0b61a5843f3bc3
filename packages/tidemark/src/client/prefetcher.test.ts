import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CachedPage } from './payload-cache.ts'
import { createPrefetcher, type Prefetcher, type PrefetchTarget } from './prefetcher.ts'

let time = 0
let started: string[]
let finish: Map<string, (result: CachedPage | 'nothing' | null) => void>
let held: Set<string>
let stored: string[]
let prefetcher: Prefetcher

beforeEach(() => {
  time = 0
  vi.spyOn(Date, 'now').mockImplementation(() => time)
  started = []
  finish = new Map()
  held = new Set()
  stored = []
  prefetcher = createPrefetcher({
    load({ key }) {
      started.push(key)
      return new Promise((resolve) => finish.set(key, resolve))
    },
    store: ({ key }) => stored.push(key),
    has: ({ key }) => held.has(key),
  })
})
afterEach(() => vi.restoreAllMocks())

function target(key: string, full = false): PrefetchTarget {
  return { key, url: new URL(key, 'http://h'), full }
}

const page = { partial: false } as CachedPage

async function settle(key: string, result: CachedPage | 'nothing' | null): Promise<void> {
  finish.get(key)?.(result)
  await new Promise((resolve) => setImmediate(resolve))
}

test('four requests run at once, the rest wait their turn', async () => {
  for (const key of ['/1', '/2', '/3', '/4', '/5', '/6']) prefetcher.request(target(key))
  expect(started).toEqual(['/1', '/2', '/3', '/4'])
  await settle('/2', page)
  expect(started).toEqual(['/1', '/2', '/3', '/4', '/5'])
})

test('a page is asked for once, however many links lead to it', () => {
  prefetcher.request(target('/1'))
  prefetcher.request(target('/1'))
  expect(started).toEqual(['/1'])
})

test('what one link wants of a page may be all that another one wanted', async () => {
  prefetcher.request(target('/1'))
  prefetcher.request(target('/1', true))
  expect(started).toEqual(['/1'])
  held.add('/1')
  await settle('/1', page)
  expect(started).toEqual(['/1'])
  prefetcher.request(target('/2'))
  prefetcher.request(target('/2', true))
  await settle('/2', page)
  expect(started).toEqual(['/1', '/2', '/2'])
})

test('a page held already is not asked for', () => {
  held.add('/1')
  prefetcher.request(target('/1'))
  expect(started).toEqual([])
})

test('what is pointed at goes first', async () => {
  for (const key of ['/1', '/2', '/3', '/4', '/5', '/6']) prefetcher.request(target(key))
  prefetcher.request(target('/6'), true)
  await settle('/1', page)
  expect(started.at(-1)).toBe('/6')
})

test('a link that leaves the view before its turn costs nothing', async () => {
  for (const key of ['/1', '/2', '/3', '/4', '/5']) prefetcher.request(target(key))
  prefetcher.cancel('/5')
  await settle('/1', page)
  expect(started).not.toContain('/5')
})

test('a failure is tried again after ten seconds, not before', async () => {
  prefetcher.request(target('/1'))
  await settle('/1', null)
  prefetcher.request(target('/1'))
  time = 9_999
  prefetcher.request(target('/1'))
  expect(started).toHaveLength(1)
  time = 10_000
  prefetcher.request(target('/1'))
  expect(started).toHaveLength(2)
})

test('a page without anything static is not asked for again, but may be fetched whole', async () => {
  prefetcher.request(target('/1'))
  await settle('/1', 'nothing')
  prefetcher.request(target('/1'))
  expect(started).toHaveLength(1)
  prefetcher.request(target('/1', true))
  expect(started).toHaveLength(2)
})

test('a click joins the request under way instead of sending a second one', async () => {
  prefetcher.request(target('/1'))
  const joined = prefetcher.join('/1')
  await settle('/1', page)
  expect(await joined).toBe(page)
  expect(prefetcher.join('/1')).toBeNull()
})

test('what was under way at a reset is neither kept nor given to a click', async () => {
  prefetcher.request(target('/1'))
  const late = finish.get('/1')
  prefetcher.reset()
  expect(prefetcher.join('/1')).toBeNull()
  prefetcher.request(target('/1'))
  expect(started).toHaveLength(2)
  late?.(page)
  await settle('/2', null)
  expect(stored).toEqual([])
  await settle('/1', page)
  expect(stored).toEqual(['/1'])
})
