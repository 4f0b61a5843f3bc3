import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPayloadCache, type CachedPage } from './payload-cache.ts'
import type { Payload } from './payload.ts'

let time = 0
let shown: Payload['slots'] = {}
beforeEach(() => {
  time = 1_000_000
  shown = {}
  vi.spyOn(Date, 'now').mockImplementation(() => time)
})
afterEach(() => vi.restoreAllMocks())

function page(changes: Partial<CachedPage> = {}): CachedPage {
  return { payload: {} as Payload, partial: false, expires: time + 60_000, fixed: true, from: null, whole: {}, ...changes }
}

test('a page is held until its time is over and not a millisecond longer', () => {
  const cache = createPayloadCache(() => shown)
  cache.set('/a', page())
  time += 59_999
  expect(cache.get('/a', null)).not.toBeNull()
  time += 1
  expect(cache.get('/a', null)).toBeNull()
})

test('the page used longest ago makes room', () => {
  const cache = createPayloadCache(() => shown, 2)
  cache.set('/a', page())
  cache.set('/b', page())
  cache.get('/a', null)
  cache.set('/c', page())
  expect([cache.get('/a', null) !== null, cache.get('/b', null), cache.size]).toEqual([true, null, 2])
})

test('an intercepted page holds only where one comes from the same path', () => {
  const cache = createPayloadCache(() => shown)
  cache.set('/photo/1', page({ from: '/feed' }))
  expect(cache.get('/photo/1', '/')).toBeNull()
  expect(cache.get('/photo/1', '/feed')).not.toBeNull()
})

test('a shell serves for every query of its path, a whole page does not', () => {
  const cache = createPayloadCache(() => shown)
  cache.set('/search', page({ partial: true }))
  cache.set('/list?page=1', page())
  expect(cache.shellOf('/search', null)).not.toBeNull()
  expect(cache.shellOf('/list', null)).toBeNull()
})

test('a visit that is not to be kept leaves the shell for the next one', () => {
  const cache = createPayloadCache(() => shown)
  cache.set('/a', page({ partial: true }))
  cache.set('/a', page({ fixed: false, expires: time }))
  expect(cache.get('/a', null)?.partial).toBe(true)
  cache.set('/a', page())
  expect(cache.get('/a', null)?.partial).toBe(false)
  cache.delete('/a')
  expect(cache.get('/a', null)).toBeNull()
})

test('dropping what is dynamic keeps what is static', () => {
  const cache = createPayloadCache(() => shown)
  cache.set('/static', page())
  cache.set('/dynamic', page({ fixed: false }))
  cache.clear('dynamic')
  expect([cache.get('/static', null) !== null, cache.get('/dynamic', null)]).toEqual([true, null])
  cache.clear('all')
  expect(cache.size).toBe(0)
})

test('what is over is still known, to be compared with what the server has', () => {
  const cache = createPayloadCache(() => shown)
  cache.set('/a', page({ expires: time, whole: { etag: '"1"' } }))
  cache.set('/b', page({ expires: time, from: '/a' }))
  expect(cache.get('/a', null)).toBeNull()
  expect(cache.known('/a', null)?.whole.etag).toBe('"1"')
  expect([cache.known('/b', null), cache.known('/b', '/a') !== null, cache.known('/c', null)]).toEqual([null, true, null])
})

test('a shell without its layouts is held for as long as they are shown', () => {
  const cache = createPayloadCache(() => shown)
  cache.set('/a', page({ partial: true, payload: { left: ['/', '//a'] } as unknown as Payload }))
  expect(cache.get('/a', null)).toBeNull()
  shown = { '/': null, '//a': null }
  expect(cache.get('/a', null)).not.toBeNull()
  expect(cache.shellOf('/a', null)).not.toBeNull()
  shown = { '/': null }
  expect(cache.get('/a', null)).toBeNull()
})
