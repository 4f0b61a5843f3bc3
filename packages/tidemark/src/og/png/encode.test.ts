import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { DRAWING_PIXELS, encodeDrawing, encodePng, type PictureSize } from './encode.ts'

/** The pixels of a picture that another decoder reads. */
async function decode(png: Buffer): Promise<Uint8Array> {
  return sharp(png).ensureAlpha().raw().toBuffer()
}

function picture({ width, height }: PictureSize, colourAt: (x: number, y: number) => number): Uint8Array {
  const colours = new Uint32Array(width * height)
  for (let at = 0; at < colours.length; at++) colours[at] = colourAt(at % width, Math.floor(at / width))
  return new Uint8Array(colours.buffer)
}

async function expectSame(pixels: Uint8Array, size: PictureSize): Promise<void> {
  const png = encodeDrawing(pixels, size)
  expect(png).not.toBeNull()
  expect(Buffer.compare(await decode(png!), pixels)).toBe(0)
}

test('whatever is in a picture of few colours comes out of it again', async () => {
  const box = fc.record({ left: fc.nat(70), top: fc.nat(50), width: fc.nat(70), height: fc.nat(50), colour: fc.nat(0xffffff) })
  const size = fc.record({ width: fc.integer({ min: 2, max: 70 }), height: fc.integer({ min: 1, max: 50 }) })
  await fc.assert(
    fc.asyncProperty(size, fc.array(box, { maxLength: 12 }), fc.array(fc.nat(3499), { maxLength: 40 }), async (area, boxes, dots) => {
      const isIn = (x: number, y: number, { left, top, width, height }: (typeof boxes)[number]): boolean =>
        x >= left && x < left + width && y >= top && y < top + height
      const speckled = new Set(dots)
      await expectSame(
        picture(area, (x, y) => {
          const colour = boxes.findLast((one) => isIn(x, y, one))?.colour ?? 0
          return (0xff000000 | (speckled.has(y * 70 + x) ? 0xffffff : colour)) >>> 0
        }),
        area,
      )
    }),
    { numRuns: 150 },
  )
})

test.each([
  ['one pixel', { width: 1, height: 1 }],
  ['two pixels', { width: 2, height: 1 }],
  ['two columns', { width: 2, height: 3000 }],
  ['one row as long as deflate can look back', { width: 8_190, height: 2 }],
  ['many rows alike', { width: 1200, height: 1600 }],
])('%s', async (_name, size) => {
  await expectSame(
    picture(size, () => 0xff336699),
    size,
  )
})

const gradient = (x: number, y: number): number => ((x + y) % 256) | (((x >> 1) % 256) << 8) | ((y % 256) << 16)

test.each([
  ['a slanted gradient', 0xff, gradient],
  ['a gradient that is transparent', 0x80, gradient],
  ['one transparent pixel at the end', 0xff, (x: number, y: number) => (x === 299 && y === 199 ? 0x1000000 : gradient(x, y))],
  ['256 colours with 256 transparencies', 0, (x: number) => ((x % 256) << 24) | (((x % 256) * 70_001) & 0xffffff)],
  ['a colour more', 0, (x: number) => ((x % 256) << 24) | (((x % 256) * 70_001) & 0xffffff & (x === 299 ? 1 : -1))],
  [
    'colours of which some are very rare',
    0xff,
    (x: number, y: number) => Math.clz32(Math.imul(x * 300 + y + 1, 0x9e3779b1) >>> 0) * 0x10305,
  ],
])('%s comes out of it again', async (_name, alpha, colourAt) => {
  const size = { width: 300, height: 200 }
  await expectSame(
    picture(size, (x, y) => ((alpha << 24) ^ colourAt(x, y)) >>> 0),
    size,
  )
})

test('a large picture after a small one, and a small one after that', async () => {
  for (const width of [10, 1600, 20]) {
    const size = { width, height: 1200 }
    await expectSame(
      picture(size, (x, y) => (0xff000000 | gradient(x >> 4, y >> 4)) >>> 0),
      size,
    )
  }
})

let seed = 1
const noise = (): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 4

test.each([
  ['opaque', 'srgb', 3, () => (noise() | 0xff000000) >>> 0],
  ['transparent', 'srgb', 4, noise],
])('a photograph comes out of it again, %s', async (_name, space, channels, colourAt) => {
  const size = { width: 1200, height: 630 }
  const pixels = picture(size, colourAt)
  expect(encodeDrawing(pixels, size)).toBeNull()
  const png = await encodePng(pixels, size)
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', space, channels })
  expect(Buffer.compare(await decode(png), pixels)).toBe(0)
})

test('a picture that is too large or too wide is left to others', () => {
  const wide = { width: 8_191, height: 1 }
  expect(
    encodeDrawing(
      picture(wide, () => 0),
      wide,
    ),
  ).toBeNull()
  expect(encodeDrawing(new Uint8Array(0), { width: DRAWING_PIXELS + 1, height: 1 })).toBeNull()
})

test('a picture of text and boxes takes less than a hundredth of its pixels', () => {
  const size = { width: 1200, height: 630 }
  const png = encodeDrawing(
    picture(size, (x, y) => (x > 100 && x < 900 && y % 40 < 12 && (x + y) % 12 < 4 ? 0xff000000 : 0xffffffff)),
    size,
  )
  expect(png!.byteLength).toBeLessThan(30_000)
})
