import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MetadataFile } from '../../routes/types.ts'
import { metadataFacts } from './metadata-facts.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'metadata-facts-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function put(name: string, content: string | Uint8Array): Promise<MetadataFile> {
  const file = path.join(folder, name)
  await writeFile(file, content)
  const type = name.replace(/\d?\..*$/, '') as MetadataFile['type']
  return { type, file, source: 'static', suffix: '' }
}

function picture(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 4, background: '#369' } })
}

/** Two pictures of 16 and 48 pixels in one icon file. */
async function iconFile(): Promise<Buffer> {
  const images = await Promise.all([16, 48].map((side) => picture(side, side).png().toBuffer()))
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [index, image] of images.entries()) {
    head.writeUInt8(index ? 48 : 16, 6 + 16 * index)
    head.writeUInt8(index ? 48 : 16, 7 + 16 * index)
    head.writeUInt32LE(image.length, 14 + 16 * index)
    head.writeUInt32LE(offset, 18 + 16 * index)
    offset += image.length
  }
  return Buffer.concat([head, ...images])
}

test('a picture has its type and pixels', async () => {
  expect(await metadataFacts(await put('icon.png', await picture(32, 30).png().toBuffer()))).toEqual({
    hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    type: 'image/png',
    sizes: '32x30',
    width: 32,
    height: 30,
  })
  expect(await metadataFacts(await put('opengraph-image.jpg', await picture(5, 4).jpeg().toBuffer()))).toMatchObject({
    type: 'image/jpeg',
    width: 5,
  })
  expect(await metadataFacts(await put('twitter-image.gif', await picture(5, 4).gif().toBuffer()))).toMatchObject({
    type: 'image/gif',
    height: 4,
  })
})

test('an icon file has the size of its largest picture', async () => {
  expect(await metadataFacts(await put('favicon.ico', await iconFile()))).toMatchObject({ type: 'image/x-icon', sizes: '48x48' })
})

test('a drawing fits any size', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="6"><path d="M0 0h1"/></svg>'
  expect(await metadataFacts(await put('icon.svg', svg))).toMatchObject({ type: 'image/svg+xml', sizes: 'any' })
})

test('the alternative text is that of the file beside it, without the line break at its end', async () => {
  const image = await put('opengraph-image.png', await picture(1, 1).png().toBuffer())
  const alt = await put('opengraph-image.alt.txt', 'About Acme\n')
  expect(await metadataFacts({ ...image, altFile: alt.file })).toMatchObject({ alt: 'About Acme' })
})

test('another content has another hash', async () => {
  const before = await metadataFacts({ ...(await put('icon.tsx', 'export default 1')), source: 'code' })
  const after = await metadataFacts({ ...(await put('icon.tsx', 'export default 2')), source: 'code' })
  expect(before).not.toEqual(after)
  expect(Object.keys(after)).toEqual(['hash'])
})

test('a broken image is an error that names the file', async () => {
  const broken = await put('icon.png', 'version https://git-lfs.github.com/spec/v1')
  await expect(metadataFacts(broken)).rejects.toMatchObject({ code: 'TM_METADATA_IMAGE_FILE', at: broken.file })
})

test('social images have the limits of the networks', async () => {
  const five = Buffer.alloc(5 * 1024 * 1024 + 1)
  await expect(metadataFacts(await put('twitter-image.png', five))).rejects.toMatchObject({ code: 'TM_METADATA_IMAGE_SIZE' })
  const eight = Buffer.alloc(8 * 1024 * 1024 + 1)
  await expect(metadataFacts(await put('opengraph-image.png', eight))).rejects.toThrow('8.0 MB, the limit is 8 MB')
})
