import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { useClock } from '../../clock.ts'
import { createCache, type Cache } from '../cache.ts'
import type { Run } from '../fill.ts'
import { readThrough } from '../read-through.ts'
import { customStore } from './custom.ts'
import { createFakeHandler, type FakeHandler } from '../../../test-support/fake-handler.ts'
import { loadHandler } from './load-handler.ts'

let time = 1_764_000_000_000
let restore = (): void => undefined
afterEach(() => {
  restore()
  vi.restoreAllMocks()
})

function setup(): { cache: Cache; handler: FakeHandler } {
  restore = useClock({ now: () => time, monotonic: () => time })
  const handler = createFakeHandler()
  const cache = createCache({ store: customStore(handler, 'default') })
  handler.calls.length = 0
  return { cache, handler }
}

const implicit = ['_N_T_/layout', '_N_T_/keys']

async function value(cache: Cache, text: string, request: object = {}): Promise<string> {
  const run: Run = () => ({ body: Buffer.from(text), meta: () => ({ tags: ['a'], stale: 300, revalidate: 60, expire: Infinity }) })
  const entry = await readThrough(cache, { key: 'k', run, request, implicit })
  return Buffer.from(entry?.body ?? []).toString()
}

test('the methods are called in the order of Next.js, once a request', async () => {
  const { cache, handler } = setup()
  const request = {}
  await value(cache, 'one', request)
  await cache.settled()
  await value(cache, 'two', request)
  expect(handler.calls).toEqual([
    'refreshTags()',
    'get(k, _N_T_/layout _N_T_/keys)',
    'set(k)',
    'get(k, _N_T_/layout _N_T_/keys)',
    'getExpiration(_N_T_/layout _N_T_/keys)',
  ])
})

test('a value comes back with its lifetime; never is a number that JSON can carry', async () => {
  const { cache, handler } = setup()
  const set = vi.spyOn(handler, 'set')
  expect(await value(cache, 'one')).toBe('one')
  const kept = await set.mock.calls[0]?.[1]
  expect(kept).toMatchObject({ expire: 0xff_ff_ff_fe, revalidate: 60, stale: 300, tags: ['a'], timestamp: time })
  await vi.waitFor(async () => expect((await cache.read('k')).kind).toBe('hit'))
  expect(await cache.read('k')).toMatchObject({ kind: 'hit', entry: { expire: Infinity } })
})

test('what the handler reports as stale is served once and refreshed', async () => {
  const { cache, handler } = setup()
  await value(cache, 'one')
  time += 1000
  await handler.updateTags(['a'], { expire: 3600 })
  expect(await value(cache, 'two')).toBe('one')
  await vi.waitFor(() => expect(handler.calls.filter((call) => call === 'set(k)')).toHaveLength(2))
  expect(await value(cache, 'three')).toBe('two')
})

test('an expired path of the reading route is a miss', async () => {
  const { cache, handler } = setup()
  await value(cache, 'one')
  time += 2000
  await handler.updateTags(['_N_T_/keys'])
  expect(await value(cache, 'two')).toBe('two')
})

test('an own invalidation holds at once and does not hit what is made in the same millisecond', async () => {
  const { cache } = setup()
  await value(cache, 'one')
  await cache.invalidate(['a'], null)
  expect(await value(cache, 'two')).toBe('two')
  expect(await cache.read('k')).toMatchObject({ kind: 'hit' })
})

test('durations reach the handler as Next.js gives them', async () => {
  const { cache, handler } = setup()
  await cache.invalidate(['a', 'b'], null)
  await cache.invalidate(['a'], {})
  await cache.invalidate(['a'], { expire: 0 })
  await cache.invalidate(['a'], { expire: 31_536_000 })
  expect(handler.calls).toEqual([
    'updateTags(a b)',
    'updateTags(a, {})',
    'updateTags(a, {"expire":0})',
    'updateTags(a, {"expire":31536000})',
  ])
})

test('a handler that throws costs a warning and a miss, never the page', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { cache, handler } = setup()
  vi.spyOn(handler, 'get').mockRejectedValue(new Error('ECONNREFUSED'))
  vi.spyOn(handler, 'set').mockRejectedValue(new Error('ECONNREFUSED'))
  vi.spyOn(handler, 'refreshTags').mockRejectedValue(new Error('ECONNREFUSED'))
  expect(await value(cache, 'one')).toBe('one')
  await vi.waitFor(() => expect(warn.mock.calls.length).toBeGreaterThanOrEqual(2))
})

test('a handler that refuses an invalidation is an error, and this process obeys it', async () => {
  const { cache, handler } = setup()
  await value(cache, 'one')
  time += 1000
  vi.spyOn(handler, 'updateTags').mockRejectedValue(new Error('READONLY'))
  await expect(cache.invalidate(['a'], null)).rejects.toMatchObject({ code: 'TM_INVALIDATION_REFUSED' })
  expect(await value(cache, 'two')).toBe('two')
})

test('an object without the methods is refused by name', () => {
  expect(() => customStore({ get: () => undefined } as never, 'remote')).toThrow(/cache handler "remote" has no set, refreshTags/)
})

test('handlers are loaded from ES modules and from CommonJS ones', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tidemark-handler-'))
  const methods = ['get', 'set', 'refreshTags', 'getExpiration', 'updateTags'].map((name) => `async ${name}() {}`).join(', ')
  writeFileSync(path.join(folder, 'module.mjs'), `export default { ${methods} }`)
  writeFileSync(path.join(folder, 'common.cjs'), `module.exports = { ${methods} }`)
  writeFileSync(path.join(folder, 'broken.mjs'), 'throw new Error("no Redis")')
  expect((await loadHandler('remote', path.join(folder, 'module.mjs'))).name).toBe('cacheHandlers.remote')
  expect((await loadHandler('remote', path.join(folder, 'common.cjs'))).name).toBe('cacheHandlers.remote')
  await expect(loadHandler('remote', path.join(folder, 'broken.mjs'))).rejects.toMatchObject({ code: 'TM_CACHE_HANDLER' })
  rmSync(folder, { recursive: true })
})
