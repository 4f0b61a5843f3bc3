import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { paramNames } from '../../routes/pattern.ts'
import type { FolderNode, MetadataFile, MetadataRoute } from '../../routes/types.ts'
import { metadataIds, serveMetadataRoute } from './serve.ts'

const folder: FolderNode = { name: '', path: '', segment: { kind: 'root' }, files: {}, metadata: [], children: [], slots: [] }

function route(pattern: string, file: string, source: MetadataFile['source'] = 'code'): MetadataRoute {
  const type = path.basename(file).replace(/\d?\..*$/, '') as MetadataFile['type']
  return { kind: 'metadata', pattern, file, folder, metadata: { type, file, source, suffix: '' }, paramNames: paramNames(pattern) }
}

const many = '[__metadata_id__]'
const icon = route('/icon', '/app/icon.tsx')

let scratch = ''
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'metadata-files-'))
})
afterAll(() => rm(scratch, { recursive: true }))

test.each([
  ['icon.svg', 'image/svg+xml'],
  ['favicon.ico', 'image/x-icon'],
  ['opengraph-image.gif', 'image/gif'],
  ['robots.txt', 'text/plain'],
  ['sitemap.xml', 'application/xml'],
  ['manifest.webmanifest', 'application/manifest+json'],
  ['manifest.json', 'application/manifest+json'],
])('%s is served as it is, as %s', async (name, type) => {
  const file = path.join(scratch, name)
  await writeFile(file, 'content')
  const response = await serveMetadataRoute(route(`/${name}`, file, 'static'), null, { params: {}, dev: false })
  expect(response.headers.get('content-type')).toBe(type)
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  expect(await response.text()).toBe('content')
})

test('an image file may be kept by nobody in development', async () => {
  const file = path.join(scratch, 'icon.png')
  await writeFile(file, 'content')
  const response = await serveMetadataRoute(route('/icon.png', file, 'static'), null, { params: {}, dev: true })
  expect(response.headers.get('cache-control')).toBe('no-cache, must-revalidate')
})

test('an image without dynamic segments is given params undefined and no id', async () => {
  const seen: unknown[] = []
  const module = { default: (props: object) => (seen.push(props), new Response('image')) }
  const response = await serveMetadataRoute(icon, module, { params: {}, dev: false })
  expect(await response.text()).toBe('image')
  expect(seen).toEqual([{ params: undefined }])
})

test('with ids, params are a promise also where no segment is dynamic', async () => {
  const module = {
    generateImageMetadata: () => [{ id: 'a' }],
    default: async ({ params }: { params: Promise<unknown> }) => Response.json([params instanceof Promise, await params]),
  }
  const response = await serveMetadataRoute(route(`/icon/${many}`, '/app/icon.tsx'), module, {
    params: { __metadata_id__: 'a' },
    dev: false,
  })
  expect(await response.json()).toEqual([true, {}])
})

test('an image below dynamic segments is given a promise of their params', async () => {
  const module = { default: async ({ params }: { params: Promise<unknown> }) => Response.json([params instanceof Promise, await params]) }
  const dynamic = route('/shop/[tag]/[item]/icon', '/app/icon.tsx')
  const response = await serveMetadataRoute(dynamic, module, { params: { tag: '1', item: '2' }, dev: false })
  expect(await response.json()).toEqual([true, { tag: '1', item: '2' }])
})

test('the id is what generateImageMetadata returned, a number stays one', async () => {
  const module = {
    generateImageMetadata: () => [{ id: 0 }, { id: 'small' }],
    default: async ({ id }: { id: Promise<unknown> }) => Response.json([id instanceof Promise, await id]),
  }
  const images = route(`/icon/${many}`, '/app/icon.tsx')
  const number = await serveMetadataRoute(images, module, { params: { __metadata_id__: '0' }, dev: false })
  expect(await number.json()).toEqual([true, 0])
  const text = await serveMetadataRoute(images, module, { params: { __metadata_id__: 'small' }, dev: false })
  expect(await text.json()).toEqual([true, 'small'])
})

test.each(['none', '00', '', '__proto__'])('the unknown id %j is a 404 before the image function runs', async (id) => {
  const draw = vi.fn()
  const images = route(`/icon/${many}`, '/app/icon.tsx')
  const module = { generateImageMetadata: () => [{ id: 0 }], default: draw }
  const response = await serveMetadataRoute(images, module, { params: { __metadata_id__: id }, dev: false })
  expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
    404,
    'Not Found',
    'text/plain;charset=UTF-8',
  ])
  expect(draw).not.toHaveBeenCalled()
})

test('generateImageMetadata is given the params without the id', async () => {
  const seen: unknown[] = []
  const module = { generateImageMetadata: (props: object) => (seen.push(props), [{ id: 'a' }]), default: () => new Response('x') }
  await serveMetadataRoute(route(`/p/[slug]/icon/${many}`, '/app/icon.tsx'), module, {
    params: { slug: 's', __metadata_id__: 'a' },
    dev: false,
  })
  await serveMetadataRoute(route(`/icon/${many}`, '/app/icon.tsx'), module, { params: { __metadata_id__: 'a' }, dev: false })
  expect(seen).toEqual([{ params: { slug: 's' } }, { params: undefined }])
})

test('an item without an id is an error', async () => {
  const module = { generateImageMetadata: () => [{}], default: () => new Response('x') }
  const request = { params: { __metadata_id__: 'a' }, dev: false }
  await expect(serveMetadataRoute(route(`/icon/${many}`, '/app/icon.tsx'), module, request)).rejects.toMatchObject({
    code: 'TM_METADATA_IMAGE_ID',
  })
})

test('a module that makes several has nothing at the path without an id, and the other way round', async () => {
  const module = { generateImageMetadata: () => [{ id: 'a' }], default: () => new Response('x') }
  expect((await serveMetadataRoute(icon, module, { params: {}, dev: false })).status).toBe(404)
  const one = { default: () => new Response('x') }
  expect(
    (await serveMetadataRoute(route(`/icon/${many}`, '/app/icon.tsx'), one, { params: { __metadata_id__: 'a' }, dev: false })).status,
  ).toBe(404)
})

test('an image may be bytes, a blob or a stream, with the exported content type', async () => {
  const bytes = new Uint8Array([1, 2, 3])
  for (const body of [bytes, bytes.buffer, new DataView(bytes.buffer), new Blob([bytes]), new Response(bytes).body]) {
    const response = await serveMetadataRoute(icon, { default: () => body, contentType: 'image/webp' }, { params: {}, dev: false })
    expect(response.headers.get('content-type')).toBe('image/webp')
    expect(await response.bytes()).toEqual(bytes)
  }
  const plain = await serveMetadataRoute(icon, { default: () => bytes }, { params: {}, dev: false })
  expect(plain.headers.get('content-type')).toBe('image/png')
})

test('an image that fails while it is drawn is an error, not half an answer', async () => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error('no picture')) })
  const module = { default: () => new Response(body, { status: 200 }) }
  await expect(serveMetadataRoute(icon, module, { params: {}, dev: false })).rejects.toThrow('no picture')
})

test('a Response keeps its status and headers, also without a body', async () => {
  const drawn = { default: () => new Response('x', { status: 201, headers: { 'cache-control': 'max-age=5' } }) }
  const response = await serveMetadataRoute(icon, drawn, { params: {}, dev: false })
  expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'max-age=5'])
  const gone = { default: () => new Response(null, { status: 204 }) }
  expect((await serveMetadataRoute(icon, gone, { params: {}, dev: false })).status).toBe(204)
})

test('what cannot be sent is an error that names the file', async () => {
  await expect(serveMetadataRoute(icon, { default: () => '<svg/>' }, { params: {}, dev: false })).rejects.toMatchObject({
    code: 'TM_METADATA_RESULT',
    at: '/app/icon.tsx',
  })
  await expect(serveMetadataRoute(icon, {}, { params: {}, dev: false })).rejects.toMatchObject({ code: 'TM_METADATA_DEFAULT' })
  const robots = route('/robots.txt', '/app/robots.ts')
  await expect(serveMetadataRoute(robots, { default: () => null }, { params: {}, dev: false })).rejects.toMatchObject({
    code: 'TM_METADATA_RESULT',
  })
})

test('robots.ts and manifest.ts are written out', async () => {
  const robots = await serveMetadataRoute(
    route('/robots.txt', '/app/robots.ts'),
    { default: async () => ({ rules: { allow: '/' } }) },
    { params: {}, dev: true },
  )
  expect(await robots.text()).toBe('User-Agent: *\nAllow: /\n\n')
  expect(robots.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  const manifest = await serveMetadataRoute(
    route('/manifest.webmanifest', '/app/manifest.ts'),
    { default: () => ({ name: 'x' }) },
    { params: {}, dev: false },
  )
  expect(manifest.headers.get('content-type')).toBe('application/manifest+json')
  expect(await manifest.json()).toEqual({ name: 'x' })
})

test('a sitemap is called without props', async () => {
  const module = { default: (...args: unknown[]) => [{ url: `https://acme.com/${args.length}` }] }
  const response = await serveMetadataRoute(route('/x/[id]/sitemap.xml', '/app/sitemap.ts'), module, { params: { id: 'q' }, dev: false })
  expect(await response.text()).toContain('<loc>https://acme.com/0</loc>')
})

test('generateSitemaps gives one sitemap for each id, at a name with .xml', async () => {
  const sitemaps = route(`/products/sitemap/${many}`, '/app/products/sitemap.ts')
  const module = {
    generateSitemaps: async () => [{ id: 0 }, { id: 'b' }],
    default: async ({ id }: { id: Promise<unknown> }) => [{ url: `https://acme.com/${typeof (await id)}/${await id}` }],
  }
  const response = await serveMetadataRoute(sitemaps, module, { params: { __metadata_id__: '0.xml' }, dev: false })
  expect(await response.text()).toContain('<loc>https://acme.com/string/0</loc>')
  expect(response.headers.get('content-type')).toBe('application/xml')
  for (const id of ['0', 'c.xml', '.xml']) {
    expect((await serveMetadataRoute(sitemaps, module, { params: { __metadata_id__: id }, dev: false })).status).toBe(404)
  }
  expect(await metadataIds(sitemaps, module, {})).toEqual(['0.xml', 'b.xml'])
})

test('a sitemap without an id is an error', async () => {
  const sitemaps = route(`/sitemap/${many}`, '/app/sitemap.ts')
  const request = { params: { __metadata_id__: '0.xml' }, dev: false }
  await expect(serveMetadataRoute(sitemaps, { generateSitemaps: () => [{}] }, request)).rejects.toMatchObject({
    code: 'TM_METADATA_SITEMAP_ID',
  })
})

test('the ids of images are those a prerender makes', async () => {
  const module = { generateImageMetadata: () => [{ id: 0 }, { id: 'a b' }] }
  expect(await metadataIds(route(`/icon/${many}`, '/app/icon.tsx'), module, {})).toEqual(['0', 'a b'])
  expect(await metadataIds(icon, {}, {})).toBeNull()
})
