import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNodeServer, type NodeServer } from './node-adapter.ts'
import { createNormaliser } from './normalise.ts'
import { toRawRequest } from './incoming.ts'
import { createStaticFiles, type StaticFiles } from './static-files.ts'

const BIG = Buffer.from(Array.from({ length: 300_000 }, (_, i) => `${i} `).join(''))
const TEXT = 'tidemark '.repeat(500)
let dir = ''
let files: StaticFiles
let http: NodeServer
let port = 0
const errors: unknown[] = []

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'tidemark-static-'))
  const at = (name: string): string => path.join(dir, name)
  await mkdir(at('public/.well-known'), { recursive: true })
  await mkdir(at('public/my files'), { recursive: true })
  await mkdir(at('assets/chunks'), { recursive: true })
  await writeFile(at('secret.txt'), 'CANARY')
  await writeFile(at('public/robots.txt'), 'User-agent: *')
  await writeFile(at('public/text.txt'), TEXT)
  await writeFile(at('public/pic.png'), Buffer.alloc(5000, 1))
  await writeFile(at('public/big.txt'), BIG)
  await writeFile(at('public/empty'), '')
  await writeFile(at('public/.well-known/x.json'), '{}')
  await writeFile(at('public/my files/ü [1].txt'), 'odd')
  await writeFile(at('public/back\\slash'), 'no')
  await symlink(at('secret.txt'), at('public/link.txt'))
  await symlink(dir, at('public/up'))
  await symlink(at('public/robots.txt'), at('public/inside.txt'))
  await writeFile(at('assets/chunks/app-1a2b.js'), TEXT)
  await writeFile(at('assets/chunks/app-1a2b.js.br'), brotliCompressSync(Buffer.from(TEXT)))
  await writeFile(at('assets/robots.txt'), 'shadowed')
  await utimes(at('public/robots.txt'), 1_700_000_000, 1_700_000_000)
  files = await createStaticFiles(
    [
      { dir: at('public'), prefix: '/' },
      { dir: at('assets'), prefix: '/_next/static/', immutable: true },
      { dir: at('missing'), prefix: '/nothing/' },
    ],
    { onError: (error) => errors.push(error) },
  )
  const normalise = createNormaliser()
  http = createNodeServer((req, res) => {
    const result = normalise(toRawRequest(req))
    const extra = req.headers['x-extra']
      ? ([
          ['Cache-Control', 'no-cache'],
          ['X-Frame-Options', 'DENY'],
        ] as const)
      : []
    if (result.kind !== 'request' || !files.serve(result.request.pathname, { req, res, extra })) res.writeHead(404).end('none')
  })
  port = (await http.listen({ port: 0, host: '127.0.0.1' })).port
})
afterAll(async () => {
  const stopped = http.stop()
  void http.stop()
  await stopped
  await rm(dir, { recursive: true })
})

interface Got {
  readonly status: number
  readonly headers: Record<string, string | undefined>
  readonly body: Buffer
}
function get(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    httpRequest({ port, host: '127.0.0.1', path: url, headers, method }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => resolve({ status: res.statusCode!, headers: res.headers as Got['headers'], body: Buffer.concat(chunks) }))
    })
      .on('error', reject)
      .end()
  })
}

test('public files are checked each time, hashed ones are kept for a year', async () => {
  const robots = await get('/robots.txt')
  expect([robots.status, robots.body.toString()]).toEqual([200, 'User-agent: *'])
  expect(robots.headers).toMatchObject({
    'content-type': 'text/plain; charset=UTF-8',
    'cache-control': 'public, max-age=0',
    'content-length': '13',
    'last-modified': 'Tue, 14 Nov 2023 22:13:20 GMT',
    'accept-ranges': 'bytes',
  })
  const chunk = await get('/_next/static/chunks/app-1a2b.js')
  expect(chunk.headers).toMatchObject({
    'content-type': 'text/javascript; charset=UTF-8',
    'cache-control': 'public, max-age=31536000, immutable',
  })
})

test('odd names are found by their canonical path', async () => {
  for (const url of [
    '/my%20files/%C3%BC%20%5B1%5D.txt',
    '/my%20files/%c3%bc%20%5b1%5d.txt',
    '/x/../my%20files/ü%20[1].txt'.replace('ü', '%C3%BC'),
  ]) {
    expect((await get(url)).body.toString()).toBe('odd')
  }
  expect((await get('/.well-known/x.json')).status).toBe(200)
  expect((await get('/empty')).headers['content-length']).toBe('0')
  expect(errors.map(String)).toEqual([expect.stringContaining('has a name that no URL can have')])
})

test('what the client has is a 304', async () => {
  const { headers } = await get('/robots.txt')
  for (const condition of [{ 'if-none-match': headers['etag']! }, { 'if-modified-since': headers['last-modified']! }]) {
    const again = await get('/robots.txt', condition)
    expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, headers['etag']])
  }
  const both = { 'if-none-match': '"other"', 'if-modified-since': headers['last-modified']! }
  expect((await get('/robots.txt', both)).status).toBe(200)
})

test('HEAD has the headers of GET, other methods are refused', async () => {
  const head = await get('/text.txt', {}, 'HEAD')
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(TEXT.length)])
  const post = await get('/text.txt', {}, 'POST')
  expect([post.status, post.headers['allow']]).toEqual([405, 'GET, HEAD'])
})

test.each<[string, number, string, string | undefined]>([
  ['bytes=0-3', 206, 'tide', `bytes 0-3/${TEXT.length}`],
  ['bytes=4-7', 206, 'mark', `bytes 4-7/${TEXT.length}`],
  ['bytes=-9', 206, 'tidemark ', `bytes ${TEXT.length - 9}-${TEXT.length - 1}/${TEXT.length}`],
  [`bytes=${TEXT.length - 2}-`, 206, 'k ', `bytes ${TEXT.length - 2}-${TEXT.length - 1}/${TEXT.length}`],
  [`bytes=${TEXT.length - 2}-99999999`, 206, 'k ', `bytes ${TEXT.length - 2}-${TEXT.length - 1}/${TEXT.length}`],
  ['bytes=99999999-', 416, '', `bytes */${TEXT.length}`],
  ['bytes=-0', 416, '', `bytes */${TEXT.length}`],
  ['bytes=5-2', 200, TEXT, undefined],
  ['bytes=0-1,3-4', 200, TEXT, undefined],
  ['bytes=a-b', 200, TEXT, undefined],
  ['lines=0-1', 200, TEXT, undefined],
])('the range %s is %i', async (range, status, body, contentRange) => {
  const got = await get('/text.txt', { range })
  expect([got.status, got.body.toString(), got.headers['content-range']]).toEqual([status, body, contentRange])
  expect(got.headers['content-length']).toBe(String(body.length))
})

test('a range of what has changed is the whole', async () => {
  const { headers } = await get('/text.txt')
  expect((await get('/text.txt', { range: 'bytes=0-3', 'if-range': headers['etag']! })).status).toBe(206)
  expect((await get('/text.txt', { range: 'bytes=0-3', 'if-range': headers['last-modified']! })).status).toBe(206)
  expect((await get('/text.txt', { range: 'bytes=0-3', 'if-range': '"old"' })).status).toBe(200)
})

test('compressed forms beside a file are used, others are made', async () => {
  const br = await get('/_next/static/chunks/app-1a2b.js', { 'accept-encoding': 'br, gzip' })
  expect([br.headers['content-encoding'], br.headers['vary'], brotliDecompressSync(br.body).toString() === TEXT]).toEqual([
    'br',
    'Accept-Encoding',
    true,
  ])
  const gzip = await get('/text.txt', { 'accept-encoding': 'gzip' })
  expect([gzip.headers['content-encoding'], gunzipSync(gzip.body).toString() === TEXT]).toEqual(['gzip', true])
  expect(gzip.headers['etag']).not.toBe((await get('/text.txt')).headers['etag'])
  expect((await get('/text.txt', { 'accept-encoding': 'gzip', 'if-none-match': gzip.headers['etag']! })).status).toBe(304)
  const png = await get('/pic.png', { 'accept-encoding': 'br' })
  expect([png.headers['content-encoding'], png.headers['vary']]).toEqual([undefined, undefined])
  expect((await get('/_next/static/chunks/app-1a2b.js.br')).status).toBe(404)
})

test('a large file is streamed whole and in parts', async () => {
  expect((await get('/big.txt', { 'accept-encoding': 'br' })).body.equals(BIG)).toBe(true)
  const part = await get('/big.txt', { range: 'bytes=1000000-1000009' })
  expect([part.status, part.body.toString()]).toEqual([206, BIG.subarray(1_000_000, 1_000_010).toString()])
})

test('headers of the configuration replace ours', async () => {
  const { headers } = await get('/robots.txt', { 'x-extra': '1' })
  expect([headers['cache-control'], headers['x-frame-options']]).toEqual(['no-cache', 'DENY'])
})

test('the first folder wins, links inside are followed, links to the outside are not there', async () => {
  expect((await get('/robots.txt')).body.toString()).toBe('User-agent: *')
  expect((await get('/inside.txt')).status).toBe(200)
  expect((await get('/link.txt')).status).toBe(404)
  expect((await get('/up/secret.txt')).status).toBe(404)
})

test('no spelling leads out of the folders', async () => {
  const ups = ['..', '%2e%2e', '.%2e', '%2E.', '..;', '%252e%252e', '..%00', '%c0%ae%c0%ae', '....', '..%5c..', '%uff0e%uff0e']
  const slashes = ['/', '//', '%2f', '%5c', '\\', '/./', '%252f', '%c0%af']
  const starts = ['/', '/_next/static/', '/my%20files/', '/.well-known', '//', '/C:/', '/text.txt/']
  const all = starts.flatMap((start) =>
    ups.flatMap((up) => slashes.flatMap((slash) => [1, 2, 3].map((depth) => start + `${up}${slash}`.repeat(depth) + 'secret.txt'))),
  )
  expect(all.length).toBeGreaterThan(1500)
  const normalise = createNormaliser()
  for (const url of all) {
    const result = normalise({ method: 'GET', url, rawHeaders: ['host', 'a'], peer: '', encrypted: false })
    if (result.kind === 'request') expect([url, files.has(result.request.pathname)]).toEqual([url, false])
  }
  for (const url of all.filter((_, index) => index % 97 === 0))
    expect((await get(url.replaceAll('\\', '%5c'))).body.toString()).not.toContain('CANARY')
})

test('a file that vanished is a 404, a new one is served after a reload', async () => {
  await writeFile(path.join(dir, 'public/late.txt'), 'late')
  expect((await get('/late.txt')).status).toBe(404)
  await files.reload()
  expect((await get('/late.txt')).body.toString()).toBe('late')
  await files.reload()
  await rm(path.join(dir, 'public/late.txt'))
  expect((await get('/late.txt')).status).toBe(404)
})
