import { randomBytes } from 'node:crypto'
import type { CSSProperties } from 'react'
import sharp from 'sharp'
import type { Node } from 'takumi-js'
import { expect, test } from 'vitest'
import { ImageResponse } from '../og.ts'
import { imageFile } from './image-file.ts'
import { takeInlineImages } from './inline-images.ts'
import { scaleImages, type Scene } from './scaled-images.ts'

const size = { width: 600, height: 400 }

/** A picture that no other test has. */
async function photograph(): Promise<Buffer> {
  const raw = { width: 50, height: 40, channels: 3 } as const
  return sharp(randomBytes(50 * 40 * 3), { raw })
    .png()
    .toBuffer()
}

/** How often the picture is scaled when the same scene is drawn three times, and what the image is called then. */
async function timesScaled(around: (image: Node) => Node, style: CSSProperties): Promise<{ times: number; isReplaced: boolean }> {
  const file = imageFile(null, await photograph())
  const node = around({ type: 'image', src: file.src, style })
  let times = 0
  const paint = async (scene: Scene): Promise<Uint8Array> => {
    times++
    return new Uint8Array(scene.width * scene.height * 4)
  }
  let last: Scene = { node, files: [file], ...size }
  for (let round = 0; round < 3; round++) last = await scaleImages({ node, files: [file], ...size }, paint)
  return { times, isReplaced: !JSON.stringify(last.node).includes(file.src) }
}

const box =
  (style: CSSProperties) =>
  (image: Node): Node => ({ type: 'container', style, children: [image] })
type Case = [name: string, around: (image: Node) => Node, style: CSSProperties]

const full = { width: '100%', height: '100%' }

test.each<Case>([
  ['with a size in pixels', box({}), size],
  ['that covers the picture', box(full), { ...full, objectFit: 'cover' }],
  ['placed behind a padding', box({ ...full, padding: 40 }), { ...full, position: 'absolute', objectFit: 'cover' }],
])('a picture %s is scaled once, when it is drawn again', async (_name, around, style) => {
  expect(await timesScaled(around, style)).toEqual({ times: 1, isReplaced: true })
})

test.each<Case>([
  ['a small one', box({}), { width: 60, height: 40 }],
  ['one with one side given', box({}), { width: 600 }],
  ['one that may grow', box({}), { ...size, flexGrow: 1 }],
  ['one that leaves room in its box', box({}), { ...size, objectFit: 'contain' }],
  ['one within a padding', box({ ...full, padding: 40 }), full],
  ['one as large as a box of unknown size', box({}), full],
  ['one in a box that is turned', box({ ...full, transform: 'rotate(5deg)' }), size],
  ['one with sizes of classes', (image: Node) => box({})({ ...image, tw: 'h-10' }), size],
])('%s is left to the renderer', async (_name, around, style) => {
  expect(await timesScaled(around, style)).toEqual({ times: 0, isReplaced: false })
})

test.each([
  ['cover', {}],
  ['cover', { objectPosition: 'left top', borderRadius: 40, opacity: 0.5 }],
  ['fill', { filter: 'grayscale(1)' }],
  ['fill', { transform: 'rotate(5deg)' }],
] as const)('a picture that has been scaled before looks the same: %s, %o', async (objectFit, style) => {
  const src = `data:image/png;base64,${(await photograph()).toString('base64')}`
  const pixels: Buffer[] = []
  for (const colour of ['red', 'lime', 'blue']) {
    const drawn = new ImageResponse(
      <div style={{ width: '100%', height: '100%', display: 'flex', background: 'white' }}>
        <img alt="" src={src} width={500} height={390} style={{ objectFit, ...style }} />
        <div style={{ position: 'absolute', bottom: 0, right: 0, width: 10, height: 10, background: colour }} />
      </div>,
      size,
    )
    const picture = sharp(Buffer.from(await drawn.arrayBuffer())).removeAlpha()
    pixels.push(await picture.extract({ left: 0, top: 0, width: 590, height: 400 }).raw().toBuffer())
  }
  const [first, ...others] = pixels
  expect(others.map((again) => again.equals(first as Buffer))).toEqual([true, true])
})

test('bitmaps in data URLs and bytes become files, one for each, and drawings stay', () => {
  const url = (type: string, text: string): string => `data:image/${type};base64,${Buffer.from(text).toString('base64')}`
  const image = (src: string | Uint8Array | ArrayBuffer): Node => ({ type: 'image', src })
  const [one, two, three] = ['one', 'two', 'three'].map((text) => new TextEncoder().encode(text))
  const remote = 'https://example.com/a.png'
  const sources = [url('png', 'one'), two!, one!.buffer, url('svg+xml', '<svg/>'), remote, url('png', 'two'), three!]
  const { node, files } = takeInlineImages({ type: 'container', children: sources.map(image) })
  const names = node.type === 'container' ? (node.children ?? []).map((child) => (child.type === 'image' ? child.src : null)) : []
  expect(files.map(({ data }) => Buffer.from(data).toString())).toEqual(['one', 'two', 'three'])
  const [first, second, third] = files.map(({ src }) => src)
  expect(names).toEqual([first, second, first, sources[3], remote, second, third])
})
