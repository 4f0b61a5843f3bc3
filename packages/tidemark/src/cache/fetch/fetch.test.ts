import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { cacheScope, runInScope, shellScope, stateOf, staticPageScope, testScope } from '../../../test-support/scope.ts'
import { createCache, type Cache } from '../cache.ts'
import { installCache } from '../instance.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { tieredStore } from '../stores/tiered.ts'
import { useClock } from '../../clock.ts'
import type { TidemarkConfig } from '../../config/types.ts'
import { shareBuildAnswers } from './build-answers.ts'
import type { ExtendedInit } from './call.ts'
import { installFetch } from './fetch.ts'
import { HMR_REFRESH } from './hot.ts'
import { createPrerender } from '../../request/request-scope.ts'
import type { RequestScope } from '../../request/scope.ts'
import { installWebGlobals } from '../../request/web-globals.ts'

let origin = ''
let calls: Array<{ method: string | undefined; url: string | undefined; headers: IncomingMessage['headers']; body: string }> = []
let reply: (req: IncomingMessage) => { status?: number; headers?: Record<string, string | string[]>; body?: string | Buffer } = () => ({})
let time = 1_000_000
let cache: Cache
let restore: Array<() => void> = []

const server = createServer((req, res) => {
  const chunks: Buffer[] = []
  req.on('data', (chunk: Buffer) => chunks.push(chunk))
  req.on('end', () => {
    calls.push({ method: req.method, url: req.url, headers: req.headers, body: Buffer.concat(chunks).toString('latin1') })
    const { status = 200, headers = {}, body = `answer ${calls.length}` } = reply(req)
    res.writeHead(status, headers).end(body)
  })
})
beforeAll(async () => {
  installWebGlobals()
  installFetch()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  calls = []
  reply = () => ({})
  time = 1_000_000
  cache = createCache({ store: createMemoryStore() })
  restore = [installCache(cache), useClock({ now: () => time, monotonic: () => time })]
})
afterEach(async () => {
  await cache.settled()
  for (const undo of restore.toReversed()) undo()
  vi.unstubAllEnvs()
})

const old = { cacheComponents: false } as TidemarkConfig
const request = (init: Parameters<typeof testScope>[0] = {}): RequestScope => testScope(init)
async function text(
  scope: RequestScope | ReturnType<typeof cacheScope>,
  init?: RequestInit & { next?: unknown },
  path = '/',
): Promise<string> {
  return runInScope(scope, async () => (await fetch(origin + path, init)).text())
}
/** The answers two requests get, one after the other. */
async function twice(init?: RequestInit & { next?: unknown }, make = request): Promise<string[]> {
  return [await text(make(), init), await text(make(), init)]
}

test("outside of a request it is the platform's", async () => {
  const init = { cache: 'force-cache' } as const
  expect([await (await fetch(origin, init)).text(), await (await fetch(origin, init)).text()]).toEqual(['answer 1', 'answer 2'])
  expect(fetch.name).toBe('fetch')
})

test.each<[string, (RequestInit & { next?: unknown }) | undefined, 1 | 2]>([
  ['no options', undefined, 2],
  ['force-cache', { cache: 'force-cache' }, 1],
  ['no-store', { cache: 'no-store' }, 2],
  ['revalidate 10', { next: { revalidate: 10 } }, 1],
  ['revalidate false', { next: { revalidate: false } }, 1],
  ['revalidate 0', { next: { revalidate: 0 } }, 2],
  ['tags only', { next: { tags: ['x'] } }, 2],
  ['no-store and revalidate 10', { cache: 'no-store', next: { revalidate: 10 } }, 2],
  ['force-cache and revalidate 0', { cache: 'force-cache', next: { revalidate: 0 } }, 2],
  ['force-cache and revalidate 10', { cache: 'force-cache', next: { revalidate: 10 } }, 1],
  ['force-cache with authorization', { cache: 'force-cache', headers: { authorization: 'x' } }, 1],
  ['force-cache POST', { cache: 'force-cache', method: 'POST', body: '{}' }, 1],
])('two requests with %s ask the origin %i times', async (_, init, times) => {
  await twice(init)
  expect(calls).toHaveLength(times)
})

test.each([500, 404, 204, 301])('status %i is not kept', async (status) => {
  reply = () => ({ status, body: status === 204 ? '' : 'x' })
  const init = { cache: 'force-cache', redirect: 'manual' } as const
  const first = await runInScope(request(), () => fetch(origin, init))
  expect(first.status).toBe(status)
  await first.text()
  await twice(init)
  expect(calls).toHaveLength(3)
})

test('a kept answer has its url, status, headers and bytes, and each caller a body', async () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index))
  reply = () => ({ headers: { 'x-a': '1', 'set-cookie': ['a=1', 'b=2'], 'content-type': 'application/x' }, body: bytes })
  for (let round = 0; round < 2; round++) {
    const response = await runInScope(request(), () => fetch(`${origin}/p?q=1`, { cache: 'force-cache' }))
    expect(response).toBeInstanceOf(Response)
    expect([
      response.url,
      response.status,
      response.ok,
      response.redirected,
      response.headers.get('x-a'),
      response.headers.getSetCookie(),
    ]).toEqual([`${origin}/p?q=1`, 200, true, false, '1', ['a=1', 'b=2']])
    const copy = response.clone()
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
    expect((await copy.arrayBuffer()).byteLength).toBe(256)
    await expect(response.text()).rejects.toThrow('Body')
  }
  expect(calls).toHaveLength(1)
})

test('writing into what was read does not change what is kept', async () => {
  const init = { cache: 'force-cache' } as const
  const first = await runInScope(request(), async () => new Uint8Array(await (await fetch(origin, init)).arrayBuffer()))
  first.fill(0)
  expect(await text(request(), init)).toBe('answer 1')
})

test('after revalidate the old answer is given once more while one refetch runs', async () => {
  const init = { next: { revalidate: 10 } }
  expect(await text(request(), init)).toBe('answer 1')
  time += 9_999
  expect(await text(request(), init)).toBe('answer 1')
  expect(calls).toHaveLength(1)
  time += 1
  expect(await Promise.all([text(request(), init), text(request(), init), text(request(), init)])).toEqual([
    'answer 1',
    'answer 1',
    'answer 1',
  ])
  await cache.settled()
  expect(calls).toHaveLength(2)
  expect(await text(request(), init)).toBe('answer 2')
})

test('an origin that fails keeps the old answer', async () => {
  const init = { next: { revalidate: 10 } }
  await text(request(), init)
  reply = () => ({ status: 500 })
  time += 20_000
  expect(await text(request(), init)).toBe('answer 1')
  await cache.settled()
  expect(await text(request(), init)).toBe('answer 1')
})

test.each(['memory', 'memory before a store of its own'])(
  'of two values for one URL the lower holds, for the entry and for the page: %s',
  async (kind) => {
    if (kind !== 'memory') cache = createCache({ store: tieredStore(createMemoryStore(), createMemoryStore()) })
    restore.push(installCache(cache))
    const scope = request()
    await text(scope, { next: { revalidate: 100 } })
    await text(scope, { next: { revalidate: 5 } })
    expect(scope.output.lifetime?.revalidate).toBe(5)
    expect(calls).toHaveLength(1)
    time += 6_000
    expect(await text(request(), { next: { revalidate: 100 } })).toBe('answer 1')
    await cache.settled()
    expect(calls).toHaveLength(1)
    expect(await text(request(), { next: { revalidate: 5 } })).toBe('answer 1')
    await cache.settled()
    expect(calls).toHaveLength(2)
  },
)

test('tags reach the page and end the answer, whoever gave them', async () => {
  const scope = request()
  await text(scope, { cache: 'force-cache', next: { tags: ['one'] } })
  const other = request()
  expect(await text(other, { cache: 'force-cache', next: { tags: ['two'] } })).toBe('answer 1')
  expect([...scope.output.tags]).toEqual(['one'])
  expect([...other.output.tags].toSorted()).toEqual(['one', 'two'])
  await cache.invalidate(['two'], null)
  expect(await text(request(), { cache: 'force-cache', next: { tags: ['two'] } })).toBe('answer 2')
  await cache.invalidate(['one'], null)
  expect(await text(request(), { cache: 'force-cache', next: { tags: ['one'] } })).toBe('answer 3')
})

test('a tag of the route ends what it reads', async () => {
  const init = { cache: 'force-cache' } as const
  const scope = (): RequestScope => testScope({ implicitTags: ['_N_T_/x'] })
  await text(scope(), init)
  await cache.invalidate(['_N_T_/x'], null)
  expect(await text(scope(), init)).toBe('answer 2')
})

test('bad tags are left out with a warning', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const scope = request()
  await text(scope, { next: { tags: ['good', 'x'.repeat(257), 5] } })
  expect([...scope.output.tags]).toEqual(['good'])
  expect(warn).toHaveBeenCalled()
  warn.mockRestore()
})

test.each([-1, NaN, '10', true])('revalidate %s is an error that names the route', async (revalidate) => {
  await expect(text(request(), { next: { revalidate } })).rejects.toThrow(
    `Invalid revalidate value "${revalidate}" on "/x", must be a non-negative number or false`,
  )
  expect(calls).toHaveLength(0)
})

test('conflicting options warn in development only', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await text(request(), { cache: 'no-store', next: { revalidate: 77 } })
  expect(warn).not.toHaveBeenCalled()
  vi.stubEnv('NODE_ENV', 'development')
  await text(request(), { cache: 'no-store', next: { revalidate: 77 } })
  expect(warn).toHaveBeenCalledWith(
    expect.stringContaining('specified "cache: no-store" and "revalidate: 77", only one should be specified.'),
  )
  warn.mockRestore()
})

test('what differs is kept apart, what is equal is not', async () => {
  const post = (body: BodyInit, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    body,
    headers,
    cache: 'force-cache',
  })
  const form = (...pairs: Array<[string, string | Blob]>): FormData => {
    const data = new FormData()
    for (const [name, value] of pairs) data.append(name, value)
    return data
  }
  const variants: Array<() => RequestInit> = [
    () => ({ cache: 'force-cache' }),
    () => ({ cache: 'force-cache', headers: { a: '1' } }),
    () => ({ cache: 'force-cache', headers: { a: '2' } }),
    () => ({ cache: 'force-cache', method: 'HEAD' }),
    () => ({ cache: 'force-cache', redirect: 'manual' }),
    () => post('a'),
    () => post('b'),
    () => post(new Uint8Array([0xc0])),
    () => post(new Uint8Array([0xc1])),
    () => post(Buffer.from('a')),
    () => post(new URLSearchParams('a')),
    () => post(new Blob(['a'])),
    () => post(new Blob(['a'], { type: 'text/plain' })),
    () => post(form(['k', 'a,b'])),
    () => post(form(['k', 'a'], ['k', 'b'])),
    () => post(form(['k', new Blob(['a'])])),
    () => post('삃삃'),
    () => post('섄섄'),
    () => post('\ud800'),
    () => post('\ud801'),
  ]
  for (const [index, make] of variants.entries()) {
    calls = []
    reply = () => ({ body: `variant ${index}` })
    await text(request(), make())
    reply = () => ({ body: 'second' })
    const again = await text(request(), make())
    expect([index, again, calls.length]).toEqual([index, make().method === 'HEAD' ? '' : `variant ${index}`, 1])
  }
})

test('credentials and tracing are no part of the key', async () => {
  const init = { cache: 'force-cache' } as const
  await text(request(), { ...init, headers: { traceparent: '1', tracestate: 'a' } })
  await text(request(), { ...init, headers: { traceparent: '2' } })
  expect(calls).toHaveLength(1)
})

test('bodies arrive as they were sent, also streams and forms', async () => {
  const stream = (): RequestInit =>
    ({ method: 'POST', body: new Blob(['streamed']).stream(), duplex: 'half', cache: 'force-cache' }) as RequestInit
  await text(request(), stream())
  await text(request(), stream())
  expect(calls.map(({ body }) => body)).toEqual(['streamed'])
  const data = new FormData()
  data.append('file', new Blob([new Uint8Array([0xff, 0x00])]), 'f.bin')
  await text(request(), { method: 'POST', body: data, cache: 'force-cache' })
  expect(calls[1]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
  expect(calls[1]?.body).toContain('\xff\x00')
})

test('a Request is read with its options, and what comes beside it wins', async () => {
  const make = (): Request =>
    new Request(`${origin}/r`, { method: 'POST', body: 'b', headers: { a: '1' }, next: { revalidate: 10 } } as RequestInit)
  await runInScope(request(), async () => (await fetch(make())).text())
  await runInScope(request(), async () => (await fetch(make())).text())
  expect(calls).toMatchObject([{ method: 'POST', url: '/r', body: 'b' }])
  await runInScope(request(), async () => (await fetch(make(), { cache: 'no-store', next: { revalidate: 0 } } as RequestInit)).text())
  await runInScope(request(), async () => (await fetch(new URL(`${origin}/u`), { cache: 'force-cache' })).text())
  expect(calls).toHaveLength(3)
})

test('equal GETs of one render ask once, even uncached, and each gets a body', async () => {
  const scope = request()
  const texts = await Promise.all([text(scope), text(scope, { cache: 'no-store' }), text(scope, { headers: {} })])
  expect(texts).toEqual(['answer 1', 'answer 1', 'answer 1'])
  expect(calls).toHaveLength(1)
  await text(scope, { headers: { a: '1' } })
  await text(scope, { method: 'POST' })
  await text(scope, { method: 'POST' })
  await text(scope, { keepalive: true })
  await text(scope, { signal: new AbortController().signal })
  expect(calls).toHaveLength(6)
  await text(request())
  expect(calls).toHaveLength(7)
})

test.each(['handler', 'action', 'after'] as const)('in a %s every call asks', async (phase) => {
  const scope = request({ phase })
  await text(scope)
  await text(scope)
  expect(calls).toHaveLength(2)
})

test('cached calls at the same time ask once', async () => {
  const init = { cache: 'force-cache' } as const
  expect(await Promise.all(Array.from({ length: 20 }, () => text(request({ phase: 'handler' }), init)))).toEqual(
    Array.from({ length: 20 }, () => 'answer 1'),
  )
  expect(calls).toHaveLength(1)
})

test('in a shell what is not kept is a hole and not sent; what is kept is sent', async () => {
  for (const init of [undefined, { cache: 'no-store' } as const, { next: { revalidate: 0 } }, { next: { tags: ['t'] } }]) {
    const scope = shellScope()
    await expect(stateOf(text(scope, init))).resolves.toBe('pending')
    expect(scope.prerender?.dynamic).toMatchObject([{ what: `fetch("${origin}/")` }])
  }
  expect(calls).toHaveLength(0)
  const scope = shellScope()
  expect(await text(scope, { next: { revalidate: 60, tags: ['t'] } })).toBe('answer 1')
  expect([scope.output.lifetime?.revalidate, [...scope.output.tags], scope.prerender?.dynamic]).toEqual([60, ['t'], []])
})

test('the first pass of a prerender waits for what is being fetched; the second has it at once', async () => {
  const warm = testScope({ prerender: createPrerender({ mode: 'shell', pass: 'warm', signal: new AbortController().signal }) })
  const reading = text(warm, { next: { revalidate: 1 } })
  await new Promise((resolve) => setImmediate(resolve))
  expect(warm.prerender?.pending.size).toBe(1)
  await reading
  await new Promise((resolve) => setImmediate(resolve))
  expect(warm.prerender?.pending.size).toBe(0)
  time += 5000
  const final = shellScope()
  await expect(stateOf(runInScope(final, () => fetch(origin, { next: { revalidate: 1 } } as RequestInit)))).resolves.toBe('settled')
  expect(calls).toHaveLength(1)
})

test('a static page of the older mode takes what nothing was said about, and asks again when it is made again', async () => {
  const page = (): RequestScope => staticPageScope({ config: old, segment: { revalidate: 100 } })
  const scope = page()
  expect([await text(scope), await text(scope)]).toEqual(['answer 1', 'answer 1'])
  expect(scope.prerender?.dynamic).toEqual([])
  expect(scope.output.lifetime).toBeNull()
  expect(await text(page())).toBe('answer 2')
})

test('the static pages of one build share it, those of the next ask again', async () => {
  const page = (): RequestScope => staticPageScope({ config: old })
  const end = shareBuildAnswers(1_000_000)
  restore.push(end)
  expect([await text(page()), await text(page())]).toEqual(['answer 1', 'answer 1'])
  end()
  restore.push(shareBuildAnswers(1_000_000))
  expect(await text(page())).toBe('answer 2')
  expect(await text(page(), { cache: 'force-cache' })).toBe('answer 3')
})

test('the shortest life of what a static page keeps is its own', async () => {
  const scope = staticPageScope({ config: old })
  await text(scope, { next: { revalidate: 7 } }, '/a')
  await text(scope, { next: { revalidate: 20 } }, '/b')
  expect(scope.output.lifetime?.revalidate).toBe(7)
})

test.each([{ cache: 'no-store' } as const, { next: { revalidate: 0 } }])('with %o it becomes dynamic', async (init) => {
  const scope = staticPageScope({ config: old })
  await expect(text(scope, init)).rejects.toMatchObject({ digest: 'DYNAMIC_SERVER_USAGE' })
  expect(scope.prerender?.dynamic).toHaveLength(1)
  const refused = staticPageScope({ config: old, segment: { dynamic: 'error' } })
  await expect(text(refused, init)).rejects.toMatchObject({ code: 'TM_DYNAMIC_REFUSED' })
  const forced = staticPageScope({ config: old, segment: { dynamic: 'force-static' } })
  await expect(text(forced, init)).resolves.toMatch(/^answer/)
})

test('conflicting options leave a static page static', async () => {
  const scope = staticPageScope({ config: old })
  await text(scope, { cache: 'no-store', next: { revalidate: 10 } })
  expect(scope.prerender?.dynamic).toEqual([])
  expect(scope.output.lifetime?.revalidate ?? Infinity).toBe(Infinity)
})

test('when a static page is made again a stale answer is fetched before, others are kept', async () => {
  const page = (): RequestScope => staticPageScope({ config: old })
  const read = async (): Promise<string[]> => {
    const scope = page()
    return [await text(scope, { next: { revalidate: 7 } }, '/a'), await text(scope, { next: { revalidate: 20 } }, '/b')]
  }
  expect(await read()).toEqual(['answer 1', 'answer 2'])
  time += 8000
  expect(await read()).toEqual(['answer 3', 'answer 2'])
})

test.each<[string, ExtendedInit | undefined, 1 | 2 | 'error']>([
  ['force-no-store', { cache: 'force-cache' }, 2],
  ['only-no-store', { cache: 'force-cache' }, 'error'],
  ['only-no-store', undefined, 2],
  ['only-no-store', { next: { revalidate: 10 } }, 2],
  ['only-cache', { cache: 'no-store' }, 'error'],
  ['only-cache', undefined, 1],
  ['only-cache', { next: { revalidate: 0 } }, 2],
  ['default-no-store', undefined, 2],
  ['default-no-store', { cache: 'force-cache' }, 1],
  ['default-cache', undefined, 1],
  ['default-cache', { cache: 'no-store' }, 2],
  ['force-cache', { cache: 'no-store' }, 1],
])('fetchCache %s with %o', async (fetchCache, init, expected) => {
  const make = (): RequestScope => testScope({ config: old, segment: { fetchCache: fetchCache as 'auto' } })
  if (expected === 'error')
    return expect(text(make(), init)).rejects.toThrow(`used on fetch for ${origin}/ with 'export const fetchCache = '${fetchCache}'`)
  await twice(init, make)
  expect(calls).toHaveLength(expected)
})

test('inside a cached function it always runs, and gives the entry its tags and its life', async () => {
  const outer = shellScope()
  const entry = cacheScope(outer)
  expect(await text(entry)).toBe('answer 1')
  expect(await text(entry, { cache: 'no-store' }, '/n')).toBe('answer 2')
  expect(entry.nested?.revalidate ?? Infinity).toBe(Infinity)
  await text(entry, { next: { revalidate: 42, tags: ['t'] } }, '/r')
  expect([entry.nested?.revalidate, [...entry.tags]]).toEqual([42, ['t']])
  expect(outer.prerender?.dynamic).toEqual([])
  await text(entry)
  expect(calls).toHaveLength(3)
})

test('inside unstable_cache and in draft mode nothing is kept', async () => {
  const init = { cache: 'force-cache' } as const
  await twice(init, () => cacheScope(request(), 'unstable_cache') as never)
  await twice(init, () => testScope({ draft: true }))
  expect(calls).toHaveLength(4)
  await text(request(), init)
  expect(calls).toHaveLength(5)
})

test('in proxy.ts the options have no effect', async () => {
  await twice({ cache: 'force-cache' }, () => testScope({ phase: 'proxy' }))
  expect(calls).toHaveLength(2)
})

test('an aborted caller leaves, what is fetched for the cache goes on', async () => {
  let release: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (release = resolve))
  const slow = createServer(async (_, res) => {
    await gate
    res.end('late')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => slow.once('listening', resolve))
  const url = `http://127.0.0.1:${(slow.address() as AddressInfo).port}/`
  const controller = new AbortController()
  const init = { cache: 'force-cache' } as const
  const left = runInScope(request(), () => fetch(url, { ...init, signal: controller.signal }))
  const stays = runInScope(request(), async () => (await fetch(url, init)).text())
  await new Promise((resolve) => setTimeout(resolve, 20))
  controller.abort()
  await expect(left).rejects.toMatchObject({ name: 'AbortError' })
  release()
  expect(await stays).toBe('late')
  await expect(runInScope(request(), () => fetch(url, { ...init, signal: AbortSignal.abort() }))).rejects.toMatchObject({
    name: 'AbortError',
  })
  slow.closeAllConnections()
  slow.close()
})

test("a network error is the caller's, and nothing is kept of it", async () => {
  const init = { cache: 'force-cache' } as const
  await expect(runInScope(request(), () => fetch('http://127.0.0.1:1/', init))).rejects.toThrow(TypeError)
  await expect(runInScope(request(), () => fetch('not a url', init))).rejects.toThrow(TypeError)
})

test('a hard reload in dev asks the origin', async () => {
  const init = { cache: 'force-cache' } as const
  await text(request(), init)
  const reload = request()
  reload.memo.set('dev-no-cache', true)
  expect(await text(reload, init)).toBe('answer 2')
  expect(await text(request(), init)).toBe('answer 2')
})

test('in dev an edit reuses answers, a navigation does not', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  const config = { cacheComponents: true, serverComponentsHmrCache: true } as TidemarkConfig
  const edit = (own = config): RequestScope => {
    const scope = testScope({ config: own })
    scope.memo.set(HMR_REFRESH, true)
    return scope
  }
  expect(await text(testScope({ config }), { cache: 'no-store' })).toBe('answer 1')
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(await text(edit(), { cache: 'no-store' })).toBe('answer 1')
  expect(await text(testScope({ config }))).toBe('answer 2')
  expect(await text(edit({ ...config, serverComponentsHmrCache: false } as TidemarkConfig))).toBe('answer 3')
})

test("the caller's options object is not changed", async () => {
  const init = Object.freeze({
    cache: 'force-cache' as const,
    next: Object.freeze({ revalidate: 10, tags: Object.freeze(['t']) }),
    headers: Object.freeze({ a: '1' }),
  })
  await text(request(), init as never)
  expect(init).toEqual({ cache: 'force-cache', next: { revalidate: 10, tags: ['t'] }, headers: { a: '1' } })
})
