import { createServer, type RequestListener, type Server } from 'node:http'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { useClock } from '../../clock.ts'
import type { ImagesConfig } from '../../config/types.ts'
import { createImageEndpoint, type ImageEndpointOptions } from './endpoint.ts'
import { fetchRemote } from '../../outgoing/fetch-remote.ts'

const images: ImagesConfig = {
  deviceSizes: [640, 1080],
  imageSizes: [32],
  qualities: [75],
  formats: ['image/webp'],
  remotePatterns: [{ protocol: 'http', hostname: '127.0.0.1' }, { hostname: 'pics.test' }],
  minimumCacheTTL: 60,
  maximumRedirects: 2,
  dangerouslyAllowSVG: false,
  dangerouslyAllowLocalIP: true,
  contentDispositionType: 'attachment',
  contentSecurityPolicy: "script-src 'none'; frame-src 'none'; sandbox;",
  unoptimized: false,
  path: '/_next/image',
  loader: 'default',
}
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'

let png: Buffer
let files: Record<string, Buffer>
let origin: Server
let base: string
let hits: string[] = []
let answer: RequestListener
let folder: string

beforeAll(async () => {
  const picture = sharp({ create: { width: 1000, height: 600, channels: 3, background: 'teal' } })
  png = await picture.png().toBuffer()
  const frames = await Promise.all(
    ['red', 'blue'].map((background) =>
      sharp({ create: { width: 9, height: 9, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  files = {
    '/pic.png': png,
    '/_next/static/media/pic.hash.png': png,
    '/pic.jpg': await picture.jpeg().toBuffer(),
    '/pic.webp': await picture.webp().toBuffer(),
    '/clear.webp': await sharp({ create: { width: 50, height: 50, channels: 4, background: '#0000' } })
      .webp()
      .toBuffer(),
    '/anim.gif': await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer(),
    '/huge.png': await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
    '/fake.png': Buffer.from(`\uFEFF\n<!-- hello --><!DOCTYPE svg>${svg}`),
    '/text.png': Buffer.from('hello'),
    '/torn.png': png.subarray(0, 700),
    '/tr%C3%A4um.png': png,
  }
  origin = createServer((req, res) => {
    hits.push(req.url ?? '')
    answer(req, res)
  })
  await new Promise<void>((done) => origin.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(origin.address() as AddressInfo).port}`
  folder = await mkdtemp(path.join(tmpdir(), 'tidemark-image-'))
})

afterAll(async () => {
  origin.close()
  await rm(folder, { recursive: true, force: true })
})

afterEach(() => {
  hits = []
})

function endpoint(
  change: Partial<ImagesConfig> = {},
  options: Partial<ImageEndpointOptions> = {},
): (query: string, headers?: Record<string, string>) => Promise<Response> {
  const run = createImageEndpoint({
    images: { ...images, ...change },
    cacheDir: null,
    readLocal: async (asked) => (files[asked] ? new Response(files[asked] as Buffer<ArrayBuffer>) : null),
    ...options,
  })
  return (query, headers) =>
    run(new URL(`http://localhost/_next/image${query}`), new Headers({ accept: 'image/avif,image/webp,*/*', ...headers }))
}

function ask(src: string, width = 640): string {
  return `?url=${encodeURIComponent(src)}&w=${width}&q=75`
}

async function refused(query: string, change: Partial<ImagesConfig> = {}, options: Partial<ImageEndpointOptions> = {}): Promise<string> {
  const response = await endpoint(change, options)(query)
  return `${response.status} ${await response.text()}`
}

test.each([
  ['', '400 "url" parameter is required'],
  ['?url=a&url=b', '400 "url" parameter cannot be an array'],
  ['?url=%2Fpic.png', '400 "w" parameter (width) is required'],
  ['?url=%2Fpic.png&w=640', '400 "q" parameter (quality) is required'],
  ['?url=%2Fpic.png&w=641&q=75', '400 "w" parameter (width) of 641 is not allowed'],
  ['?url=%2Fpic.png&w=640.5&q=75', '400 "w" parameter (width) must be an integer greater than 0'],
  ['?url=%2Fpic.png&w=0&q=75', '400 "w" parameter (width) must be an integer greater than 0'],
  ['?url=%2Fpic.png&w=640&w=32&q=75', '400 "w" parameter (width) cannot be an array'],
  ['?url=%2Fpic.png&w=640&q=76', '400 "q" parameter (quality) of 76 is not allowed'],
  ['?url=%2Fpic.png&w=640&q=101', '400 "q" parameter (quality) must be an integer between 1 and 100'],
  ['?url=pic.png&w=640&q=75', '400 "url" parameter is invalid'],
  ['?url=ftp%3A%2F%2F127.0.0.1%2Fa&w=640&q=75', '400 "url" parameter is invalid'],
  ['?url=%2F%2Fevil.test&w=640&q=75', '400 "url" parameter cannot be a protocol-relative URL (//)'],
  ['?url=%2F%5Cevil.test&w=640&q=75', '400 "url" parameter is invalid'],
  ['?url=%2F_next%2Fimage%3Furl%3Da&w=640&q=75', '400 "url" parameter cannot be recursive'],
  ['?url=%2F%255Fnext%2Fimage&w=640&q=75', '400 "url" parameter cannot be recursive'],
  ['?url=https%3A%2F%2Fevil.test%2Fa&w=640&q=75', '400 "url" parameter is not allowed'],
  ['?url=http%3A%2F%2Fu%3Ap%40127.0.0.1%2Fa&w=640&q=75', '400 "url" parameter is not allowed'],
  ['?url=%2Fpic.png%3Fv%3D1&w=640&q=75', '400 "url" parameter is not allowed'],
  [`?url=%2F${'a'.repeat(3100)}&w=640&q=75`, '400 "url" parameter is too long'],
  ['?url=%2Fnone.png&w=640&q=75', '404 "url" parameter is valid but internal response is invalid'],
  ['?url=%2Ftext.png&w=640&q=75', "400 The requested resource isn't a valid image."],
  ['?url=%2Ffake.png&w=640&q=75', '400 "url" parameter is valid but image type is not allowed'],
])('%s is answered with %s', async (query, expected) => {
  expect(await refused(query)).toBe(expected)
})

test('a path is resized to the width and converted to what the browser takes', async () => {
  const response = await endpoint()(ask('/pic.png'))
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=60, must-revalidate',
    vary: 'Accept',
    'x-nextjs-cache': 'MISS',
    'content-disposition': 'attachment; filename="pic.webp"',
    'content-security-policy': "script-src 'none'; frame-src 'none'; sandbox;",
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 640, height: 384 })
  expect(response.headers.get('content-length')).toBe(String(bytes.byteLength))
})

test('an image is never enlarged', async () => {
  const response = await endpoint()(ask('/pic.png', 1080))
  expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(1000)
})

test.each([
  ['image/avif,image/webp', ['image/avif', 'image/webp'], 'image/avif'],
  ['image/webp,*/*', ['image/avif', 'image/webp'], 'image/webp'],
  ['image/avif;q=0,image/webp', ['image/avif', 'image/webp'], 'image/webp'],
  ['image/*', ['image/avif', 'image/webp'], 'image/png'],
] as const)('Accept %s with %j gives %s', async (accept, formats, type) => {
  const response = await endpoint({ formats })(ask('/pic.png', 32), { accept })
  expect(response.headers.get('content-type')).toBe(type)
})

test('a modern source becomes a JPEG for a browser that does not name it, a PNG where it has transparency', async () => {
  const run = endpoint()
  expect((await run(ask('/pic.webp', 32), { accept: '*/*' })).headers.get('content-type')).toBe('image/jpeg')
  expect((await run(ask('/clear.webp', 32), { accept: '*/*' })).headers.get('content-type')).toBe('image/png')
})

test('an animated image passes through as it is', async () => {
  const response = await endpoint()(ask('/anim.gif'))
  expect(response.headers.get('content-type')).toBe('image/gif')
  expect(Buffer.from(await response.arrayBuffer())).toEqual(files['/anim.gif'])
})

test('an SVG passes only where it was allowed, whatever it is called', async () => {
  const response = await endpoint({ dangerouslyAllowSVG: true })(ask('/fake.png'))
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(response.headers.get('content-security-policy')).toContain("script-src 'none'")
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="fake.svg"')
})

test('a file that breaks off is given as it is', async () => {
  const response = await endpoint()(ask('/torn.png'))
  expect(response.headers.get('content-type')).toBe('image/png')
})

test('more pixels than allowed are refused before they are decoded', async () => {
  expect((await refused(ask('/huge.png'))).slice(0, 60)).toBe("400 The requested resource isn't a valid image.")
})

test('an imported image is immutable', async () => {
  const response = await endpoint()(ask('/_next/static/media/pic.hash.png'))
  expect(response.headers.get('cache-control')).toBe('public, max-age=315360000, immutable')
})

test('a name beyond ASCII is encoded and injects nothing', async () => {
  const response = await endpoint()(ask('/tr%C3%A4um.png'))
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="tr_um.webp"; filename*=UTF-8''tr%C3%A4um.webp`)
})

test('a second request is a hit and If-None-Match is answered with 304', async () => {
  const run = endpoint()
  const first = await run(ask('/pic.png'))
  const second = await run(ask('/pic.png'))
  expect(second.headers.get('x-nextjs-cache')).toBe('HIT')
  const etag = second.headers.get('etag') ?? ''
  expect(etag).toBe(first.headers.get('etag'))
  const third = await run(ask('/pic.png'), { 'if-none-match': `"other", W/${etag}` })
  expect(third.status).toBe(304)
  expect(await third.text()).toBe('')
  expect(third.headers.get('cache-control')).toBe('public, max-age=60, must-revalidate')
})

test('in development nothing is held by the browser', async () => {
  const response = await endpoint({}, { dev: true })(ask('/pic.png'))
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
})

test('in development a changed file is seen at once', async () => {
  let bytes = files['/pic.png'] as Buffer<ArrayBuffer>
  const run = endpoint({}, { dev: true, readLocal: async () => new Response(bytes) })
  const first = await run(ask('/pic.png'))
  const second = await run(ask('/pic.png'))
  bytes = files['/clear.webp'] as Buffer<ArrayBuffer>
  const third = await run(ask('/pic.png'))
  expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
  expect(third.headers.get('etag')).not.toBe(first.headers.get('etag'))
})

test('an imported image is allowed whatever localPatterns say', async () => {
  const change = { localPatterns: [{ pathname: '/assets/**' }] }
  expect((await endpoint(change)(ask('/_next/static/media/pic.hash.png'))).status).toBe(200)
  expect(await refused(ask('/pic.png'), change)).toBe('400 "url" parameter is not allowed')
})

test('without optimization there is no endpoint', async () => {
  expect(await refused(ask('/pic.png'), { unoptimized: true })).toBe('404 Not Found')
})

test('a remote image keeps the longer of both lifetimes', async () => {
  answer = (_req, res) => void res.setHeader('cache-control', 'max-age=30, s-maxage=700').end(png)
  const response = await endpoint()(ask(`${base}/a.png`))
  expect(response.headers.get('cache-control')).toBe('public, max-age=700, must-revalidate')
  answer = (_req, res) => void res.setHeader('cache-control', 'max-age=1').end(png)
  expect((await endpoint()(ask(`${base}/a.png`))).headers.get('cache-control')).toBe('public, max-age=60, must-revalidate')
})

test('no header of the asker reaches the other server', async () => {
  let seen: Record<string, unknown> = {}
  answer = (req, res) => void ((seen = req.headers), res.end(png))
  await endpoint()(ask(`${base}/a.png`), { cookie: 'a=b', authorization: 'x' })
  expect(Object.keys(seen).toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
})

test.each([
  [404, '404 "url" parameter is valid but upstream response is invalid'],
  [500, '500 "url" parameter is valid but upstream response is invalid'],
  [302, '500 "url" parameter is valid but upstream response is invalid'],
])('status %i of the other server is answered with %s', async (status, expected) => {
  answer = (_req, res) => void res.writeHead(status).end('no')
  expect(await refused(ask(`${base}/a.png`))).toBe(expected)
})

test('an empty body is no image', async () => {
  answer = (_req, res) => void res.end()
  expect(await refused(ask(`${base}/a.png`))).toBe('400 "url" parameter is valid but upstream response is invalid')
})

test('a body beyond the limit is cut off, declared or not', async () => {
  const limits = { bytes: 1000 }
  answer = (_req, res) => void res.setHeader('content-length', 9_000_000_000).write(Buffer.alloc(10))
  expect(await refused(ask(`${base}/a.png`), {}, { limits })).toMatch(/^413 /)
  answer = (_req, res) => void res.write(Buffer.alloc(200_000))
  expect(await refused(ask(`${base}/a.png`), {}, { limits })).toMatch(/^413 /)
})

test('a server that does not answer is given up', async () => {
  answer = () => undefined
  expect(await refused(ask(`${base}/a.png`), {}, { limits: { seconds: 0.1 } })).toBe(
    '504 "url" parameter is valid but upstream response timed out',
  )
  answer = (_req, res) => void res.write('x')
  expect(await refused(ask(`${base}/a.png`), {}, { limits: { seconds: 0.1 } })).toMatch(/^504 /)
})

test('redirects are followed up to the limit', async () => {
  answer = (req, res) => {
    const left = Number(req.url?.slice(1))
    if (left > 0) res.writeHead(302, { location: `/${left - 1}` }).end()
    else res.end(png)
  }
  expect((await endpoint()(ask(`${base}/2`))).status).toBe(200)
  expect(await refused(ask(`${base}/3`))).toBe('508 "url" parameter is valid but upstream response is invalid')
})

test('an address of the local network is not connected to', async () => {
  const closed = { dangerouslyAllowLocalIP: false }
  answer = (_req, res) => void res.end(png)
  expect(await refused(ask(`${base}/a.png`), closed)).toBe('400 "url" parameter is not allowed')
  expect(await refused(ask('http://pics.test/a.png'), closed, { resolve: async () => ['127.0.0.1'] })).toBe(
    '400 "url" parameter is not allowed',
  )
  expect(await refused(ask('http://pics.test/a.png'), closed, { resolve: async () => ['93.184.215.14', '10.0.0.1'] })).toBe(
    '400 "url" parameter is not allowed',
  )
  expect(hits).toEqual([])
})

test('a name is resolved once, and the connection goes where the check looked', async () => {
  answer = (_req, res) => void res.end(png)
  const answers = [['127.0.0.1'], ['127.0.0.9']]
  const port = new URL(base).port
  const response = await endpoint({}, { resolve: async () => answers.shift() ?? [] })(ask(`http://pics.test:${port}/a.png`))
  expect(response.status).toBe(200)
  expect(answers).toHaveLength(1)
})

test('a redirect into the local network is refused', async () => {
  answer = (_req, res) => void res.writeHead(302, { location: 'http://inner.test/secret' }).end()
  const fetching = fetchRemote(new URL(`${base}/a`), {
    redirects: 2,
    bytes: 1000,
    milliseconds: 1000,
    resolve: async () => ['10.1.2.3'],
    allow: (address) => address === '127.0.0.1',
  })
  await expect(fetching).rejects.toMatchObject({ status: 400, message: '"url" parameter is not allowed' })
  expect(hits).toEqual(['/a'])
})

test('many who ask for one image make it once, from one fetch', async () => {
  answer = (_req, res) => void setTimeout(() => res.end(png), 30)
  const run = endpoint()
  const responses = await Promise.all([...Array(50).fill(640), 32, 1080].map((width: number) => run(ask(`${base}/a.png`, width))))
  expect(responses.every(({ status }) => status === 200)).toBe(true)
  expect(hits).toEqual(['/a.png'])
})

test('an image past its time is given at once and renewed behind it', async () => {
  let time = 1_000_000
  const restore = useClock({ now: () => time, monotonic: () => time })
  try {
    answer = (_req, res) => void res.end(png)
    const run = endpoint()
    await run(ask(`${base}/a.png`))
    time += 61_000
    expect((await run(ask(`${base}/a.png`))).headers.get('x-nextjs-cache')).toBe('STALE')
    await expect.poll(async () => (await run(ask(`${base}/a.png`))).headers.get('x-nextjs-cache')).toBe('HIT')
    expect(hits).toHaveLength(2)
  } finally {
    restore()
  }
})

test('a source that fails leaves its old image and is not asked at every request', async () => {
  let time = 1_000_000
  const restore = useClock({ now: () => time, monotonic: () => time })
  try {
    answer = (_req, res) => void res.end(png)
    const run = endpoint()
    await run(ask(`${base}/a.png`))
    answer = (_req, res) => void res.writeHead(500).end()
    time += 61_000
    await run(ask(`${base}/a.png`))
    await expect.poll(() => hits.length).toBe(2)
    await new Promise((done) => setTimeout(done, 20))
    expect((await run(ask(`${base}/a.png`))).headers.get('x-nextjs-cache')).toBe('STALE')
    expect(hits).toHaveLength(2)
    answer = (_req, res) => void res.writeHead(404).end()
    time += 31_000
    await run(ask(`${base}/a.png`))
    await expect.poll(async () => (await run(ask(`${base}/a.png`))).status).toBe(404)
  } finally {
    restore()
  }
})

test('images live through a restart, and a damaged file is made anew', async () => {
  const cacheDir = await mkdtemp(path.join(folder, 'disk-'))
  await endpoint({}, { cacheDir })(ask('/pic.png'))
  const again = await endpoint({}, { cacheDir, readLocal: async () => null })(ask('/pic.png'))
  expect(again.headers.get('x-nextjs-cache')).toBe('HIT')
  const [name] = await readdir(cacheDir)
  const file = path.join(cacheDir, name ?? '')
  const bytes = await readFile(file)
  bytes[bytes.length - 5]! ^= 1
  await writeFile(file, bytes)
  expect((await endpoint({}, { cacheDir })(ask('/pic.png'))).headers.get('x-nextjs-cache')).toBe('MISS')
})

test('the folder stays within its bytes', async () => {
  const cacheDir = await mkdtemp(path.join(folder, 'disk-'))
  const run = endpoint({}, { cacheDir, limits: { diskBytes: 3000, memoryBytes: 1 } })
  for (let index = 0; index < 12; index++) {
    answer = (_req, res) => void res.end(png)
    await run(ask(`${base}/${index}.png`, 32))
  }
  const names = await readdir(cacheDir)
  const sizes = await Promise.all(names.map(async (name) => (await readFile(path.join(cacheDir, name))).byteLength))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(3000)
  expect(names.length).toBeGreaterThan(1)
  expect((await run(ask(`${base}/11.png`, 32))).headers.get('x-nextjs-cache')).toBe('HIT')
})

test('too many at once are turned away, not piled up', async () => {
  answer = (_req, res) => void setTimeout(() => res.end(png), 50)
  const run = endpoint({}, { limits: { concurrency: 1, queue: 1 } })
  const responses = await Promise.all([1, 2, 3].map((index) => run(ask(`${base}/${index}.png`, 32))))
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 503])
  expect(responses[2]?.headers.get('retry-after')).toBe('1')
})
