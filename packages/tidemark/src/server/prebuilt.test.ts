import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { useClock } from '../clock.ts'
import { createAnswerTable, type AnswerTable, type ReadyAnswer } from './prebuilt.ts'

interface Sent {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Buffer | null
}

/** Asks the table as node:http would; null when it does not answer. */
function ask(table: AnswerTable, url: string, { method = 'GET', ...headers }: Record<string, string> = {}): Sent | null {
  const req = { url, method, rawHeaders: Object.entries(headers).flat() } as unknown as IncomingMessage
  let sent: { status: number; head: string[]; body: Buffer | null } | null = null
  const res = {
    writeHead: (status: number, head: string[]) => (sent = { status, head, body: null }),
    end: (body?: Buffer) => void (sent!.body = body ?? null),
  } as unknown as ServerResponse
  if (!table.serve(req, res)) return null
  const { status, head, body } = sent!
  const entries: Array<[string, string]> = []
  for (let index = 0; index < head.length; index += 2) entries.push([head[index]!.toLowerCase(), head[index + 1]!])
  expect(new Set(entries.map(([name]) => name)).size).toBe(entries.length)
  return { status, headers: Object.fromEntries(entries), body }
}

const page = (text: string, init: Partial<ReadyAnswer> = {}): ReadyAnswer => ({
  status: 200,
  headers: [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Cache-Control', 's-maxage=60'],
    ['x-nextjs-cache', 'HIT'],
  ],
  body: Buffer.from(text),
  ...init,
})
const long = 'tidemark '.repeat(500)
let restore: () => void = () => undefined
afterEach(() => restore())

test('exactly the URL it was put under is answered, to GET and HEAD', async () => {
  const table = createAnswerTable()
  await table.put('/a', page('hello'))
  const got = ask(table, '/a')!
  expect([got.status, got.body?.toString(), got.headers['content-length'], got.headers['cache-control']]).toEqual([
    200,
    'hello',
    '5',
    's-maxage=60',
  ])
  const head = ask(table, '/a', { method: 'HEAD' })!
  expect([head.body, head.headers]).toEqual([null, got.headers])
  for (const url of ['/a/', '/a?b', '/A', '/b', '//a', '/%61', 'http://x/a', '__proto__']) expect(ask(table, url)).toBeNull()
  expect(ask(table, '/a', { method: 'POST' })).toBeNull()
})

test('an answer that holds for any query is given with one, and for no other path', async () => {
  const table = createAnswerTable()
  await table.put('/icon', page('picture', { anyQuery: true }))
  const etag = ask(table, '/icon?3f2a')!.headers['etag']!
  expect(ask(table, '/icon?3f2a', { 'if-none-match': etag })!.status).toBe(304)
  expect(ask(table, '/icon')).not.toBeNull()
  for (const url of ['/icon/?x', '/ico?n', '/?/icon', '?/icon']) expect(ask(table, url)).toBeNull()
})

test('text is held compressed and sent as the client likes it', async () => {
  const table = createAnswerTable()
  await table.put('/a', page(long))
  const plain = ask(table, '/a')!
  const br = ask(table, '/a', { 'Accept-Encoding': 'gzip, deflate, br' })!
  const gzip = ask(table, '/a', { 'accept-encoding': 'gzip;q=1, br;q=0.5' })!
  expect(brotliDecompressSync(br.body!).toString()).toBe(long)
  expect(gunzipSync(gzip.body!).toString()).toBe(long)
  expect([br.headers['content-encoding'], gzip.headers['content-encoding'], plain.headers['content-encoding']]).toEqual([
    'br',
    'gzip',
    undefined,
  ])
  expect(br.headers['content-length']).toBe(String(br.body!.length))
  for (const { headers } of [plain, br, gzip]) expect(headers['vary']).toBe('Accept-Encoding')
  expect(new Set([plain, br, gzip].map(({ headers }) => headers['etag'])).size).toBe(3)
  for (const none of ['identity', 'deflate', 'gzip;q=0, br;q=0', '*;q=0', ''])
    expect(ask(table, '/a', { 'accept-encoding': none })!.body!.toString()).toBe(long)
})

test('before the compressed forms are ready the plain one is sent', async () => {
  const table = createAnswerTable()
  const ready = table.put('/a', page(long))
  expect(ask(table, '/a', { 'accept-encoding': 'br' })!.headers['content-encoding']).toBeUndefined()
  await ready
  expect(ask(table, '/a', { 'accept-encoding': 'br' })!.headers['content-encoding']).toBe('br')
})

test('images and few bytes are not compressed and do not vary', async () => {
  const table = createAnswerTable()
  await table.put('/png', page(long, { headers: [['content-type', 'image/png']] }))
  await table.put('/short', page('x'))
  for (const url of ['/png', '/short']) {
    const { headers } = ask(table, url, { 'accept-encoding': 'br' })!
    expect([headers['content-encoding'], headers['vary']]).toEqual([undefined, undefined])
  }
})

test('what the client has is a 304 without a body', async () => {
  const table = createAnswerTable()
  await table.put('/a', page(long, { headers: [...page('').headers, ['Vary', 'rsc']] }))
  const first = ask(table, '/a', { 'accept-encoding': 'br' })!
  const etag = first.headers['etag']!
  expect(etag).toMatch(/^"[\w-]+-br"$/)
  for (const sent of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const again = ask(table, '/a', { 'accept-encoding': 'br', 'If-None-Match': sent })!
    expect([again.status, again.body]).toEqual([304, null])
    expect(again.headers).toEqual({ 'cache-control': 's-maxage=60', 'x-nextjs-cache': 'HIT', vary: 'rsc, Accept-Encoding', etag })
  }
  expect(ask(table, '/a', { 'if-none-match': etag })!.status).toBe(200)
  expect(ask(table, '/a', { 'accept-encoding': 'br', 'if-none-match': '"other"' })!.status).toBe(200)
})

test('equal bytes have equal tags, others not; a 404 has none', async () => {
  const table = createAnswerTable()
  await Promise.all([
    table.put('/a', page('one')),
    table.put('/b', page('one')),
    table.put('/c', page('two')),
    table.put('/404', page('one', { status: 404 })),
  ])
  const tag = (url: string): string | undefined => ask(table, url)!.headers['etag']
  expect(tag('/a')).toBe(tag('/b'))
  expect(tag('/a')).not.toBe(tag('/c'))
  expect([ask(table, '/404')!.status, tag('/404')]).toEqual([404, undefined])
  expect(ask(table, '/404', { 'if-none-match': '*' })!.status).toBe(404)
})

test('an answer can be replaced while its compressed forms are made', async () => {
  const table = createAnswerTable()
  const first = table.put('/a', page(long))
  const second = table.put('/a', page('new'))
  await Promise.all([first, second])
  expect(ask(table, '/a', { 'accept-encoding': 'br' })!.body!.toString()).toBe('new')
  expect([table.size, table.bytes]).toEqual([1, 3])
})

test('the holder of a draft cookie is not answered from the table', async () => {
  const bypass = vi.fn((cookies: string) => cookies.includes('__prerender_bypass=secret'))
  const table = createAnswerTable({ bypass })
  await table.put('/a', page('public'))
  expect(ask(table, '/a')).not.toBeNull()
  expect(bypass).not.toHaveBeenCalled()
  expect(ask(table, '/a', { Cookie: 'x=1; __prerender_bypass=secret' })).toBeNull()
  expect(ask(table, '/a', { Cookie: '__prerender_bypass=guess' })!.body!.toString()).toBe('public')
  expect(ask(table, '/a', { cookie: 'x=1', COOKIE: '__prerender_bypass=secret' })).toBeNull()
})

test('a stale answer is left to the cache, and comes back when it was made anew', async () => {
  let time = 1000
  restore = useClock({ now: () => time, monotonic: () => time })
  const table = createAnswerTable()
  await table.put('/a', page('old', { staleAt: 2000 }))
  time = 1999
  expect(ask(table, '/a')!.headers['x-nextjs-cache']).toBe('HIT')
  time = 2000
  expect(ask(table, '/a')).toBeNull()
  expect([table.size, table.bytes]).toEqual([0, 0])
  await table.put('/a', page('new', { staleAt: 4000 }))
  expect(ask(table, '/a')!.body!.toString()).toBe('new')
})

test('the table keeps within its bytes and what is in use', async () => {
  const table = createAnswerTable({ maxBytes: 1000, compress: false })
  const body = 'x'.repeat(100)
  for (let i = 0; i < 10; i++) await table.put(`/${i}`, page(body))
  await table.put('/10', page(body))
  expect([table.bytes, table.size, ask(table, '/0'), ask(table, '/10') !== null]).toEqual([1000, 10, null, true])
  for (let i = 11; i < 500; i++) {
    await table.put(`/${i}`, page(body))
    ask(table, '/10')
    expect(table.bytes).toBeLessThanOrEqual(1000)
  }
  expect(ask(table, '/10')).not.toBeNull()
  await table.put('/huge', page('x'.repeat(1001)))
  expect(ask(table, '/huge')).toBeNull()
})

test('without tags nothing is compared', async () => {
  const table = createAnswerTable({ etags: false })
  await table.put('/a', page('x'))
  expect(ask(table, '/a')!.headers['etag']).toBeUndefined()
  expect(ask(table, '/a', { 'if-none-match': '*' })!.status).toBe(200)
})
