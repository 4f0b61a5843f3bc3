import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build, createServer, type InlineConfig, type Rolldown } from 'vite'
import { staticImage, type StaticImageApi } from './static-image.ts'

let root: string

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'tidemark-static-image-'))
  const picture = sharp({ create: { width: 100, height: 60, channels: 3, background: 'teal' } })
  await picture.clone().png().toFile(path.join(root, 'pic.png'))
  await picture.clone().jpeg().withMetadata({ orientation: 6 }).toFile(path.join(root, 'turned.jpg'))
  await picture.clone().avif().toFile(path.join(root, 'new one.avif'))
  await writeFile(path.join(root, 'a.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"/>')
  await writeFile(
    path.join(root, 'i.ico'),
    Buffer.from('0000010002001010000001002000000000000000000030300000010020000000000000000000', 'hex'),
  )
  await writeFile(path.join(root, 'broken.png'), 'hello')
})

afterAll(() => rm(root, { recursive: true, force: true }))

async function compile(code: string, base = '/'): Promise<{ exports: Record<string, never>; files: string[] }> {
  const entry = path.join(root, 'entry.js')
  await writeFile(entry, code)
  const config: InlineConfig = {
    root,
    base,
    configFile: false,
    logLevel: 'silent',
    plugins: [staticImage()],
    build: { write: false, minify: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'es' } } },
  }
  const { output } = (await build(config)) as Rolldown.RolldownOutput
  const chunk = output.find((each) => each.type === 'chunk')
  const exports = (await import(`data:text/javascript,${encodeURIComponent(chunk?.code ?? '')}`)) as Record<string, never>
  return { exports, files: output.filter((each) => each.type === 'asset').map(({ fileName }) => fileName) }
}

test('an imported image has its URL, its size and a few pixels of itself', async () => {
  const { exports, files } = await compile(`export { default as pic } from './pic.png'`)
  expect(exports['pic']).toEqual({
    src: expect.stringMatching(/^\/_next\/static\/media\/pic\.[\w-]{8}\.png$/),
    width: 100,
    height: 60,
    blurWidth: 8,
    blurHeight: 5,
    blurDataURL: expect.stringMatching(/^data:image\/png;base64,/),
  })
  expect(files).toEqual([(exports['pic'] as unknown as { src: string }).src.slice(1)])
})

test('the base path stands before the URL', async () => {
  const { exports } = await compile(`export { default as pic } from './pic.png'`, '/shop/')
  expect(exports['pic']).toMatchObject({ src: expect.stringMatching(/^\/shop\/_next\/static\/media\//) })
})

test('a photograph that was taken sideways is measured upright', async () => {
  const { exports } = await compile(`export { default as pic } from './turned.jpg'`)
  expect(exports['pic']).toMatchObject({ width: 60, height: 100, blurWidth: 5, blurHeight: 8 })
})

test('vectors and icons have a size and no pixels; a small file is not inlined', async () => {
  const { exports } = await compile(
    `export { default as svg } from './a.svg'; export { default as ico } from './i.ico'; export { default as avif } from './new one.avif'`,
  )
  expect(exports['svg']).toEqual({
    src: expect.stringMatching(/^\/_next\/static\/media\/a\..*\.svg$/),
    width: 30,
    height: 20,
    blurWidth: 0,
    blurHeight: 0,
  })
  expect(exports['ico']).toMatchObject({ width: 48, height: 48 })
  expect(exports['avif']).toMatchObject({ width: 100, blurDataURL: expect.stringMatching(/^data:image\/webp/) })
})

test('a query leaves the import to Vite', async () => {
  const { exports } = await compile(`export { default as url } from './a.svg?url&no-inline'; export { default as raw } from './a.svg?raw'`)
  expect(exports['url']).toMatch(/^\/_next\/static\/media\/a\./)
  expect(exports['raw']).toContain('<svg')
})

test('what is no image fails the build with its name', async () => {
  await expect(compile(`export { default as pic } from './broken.png'`)).rejects.toThrow(
    /broken\.png cannot be read as an image[^]*TM_IMAGE_FILE/,
  )
})

test('in dev the URL has the form of the build and is served', async () => {
  const plugin = staticImage()
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [plugin],
    server: { middlewareMode: true, watch: null, ws: false },
    appType: 'custom',
  })
  try {
    const { default: picture } = (await server.ssrLoadModule('/new one.avif')) as { default: { src: string } }
    expect(picture.src).toMatch(/^\/_next\/static\/media\/new%20one\.[\w-]{8}\.avif$/)
    const found = await (plugin.api as StaticImageApi).read(picture.src)
    expect(found?.type).toBe('image/avif')
    expect(await (plugin.api as StaticImageApi).read('/_next/static/media/%E0.png')).toBeNull()
  } finally {
    await server.close()
  }
})
