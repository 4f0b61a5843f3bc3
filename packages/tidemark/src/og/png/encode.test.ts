import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { encodeFlatPng, FLAT_PIXELS, type PictureSize } from './encode.ts'
import { codeLengths, codesOf } from './huffman.ts'

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
  const png = encodeFlatPng(pixels, size)
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
  ['two pixels', { width: 2, height: 1 }],
  ['two columns', { width: 2, height: 3000 }],
  ['one row as long as deflate can look back', { width: 32_767, height: 2 }],
  ['many rows alike', { width: 1200, height: 1600 }],
])('%s', async (_name, size) => {
  await expectSame(
    picture(size, () => 0xff336699),
    size,
  )
})

test('256 colours with 256 transparencies are kept, one more is too many', async () => {
  const size = { width: 257, height: 3 }
  const colour = (at: number): number => ((at << 24) | (at * 70_001)) >>> 0
  await expectSame(
    picture(size, (x) => (x < 256 ? (0x01000000 * x + ((x * 70_001) & 0xffffff)) >>> 0 : 0)),
    size,
  )
  expect(
    encodeFlatPng(
      picture(size, (x) => colour(x) ^ (x === 256 ? 1 : 0)),
      size,
    ),
  ).toBeNull()
})

test('a picture full of details is left to others, and one that is too large, too wide or too narrow', () => {
  let seed = 1
  const noise = (): number => ((seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 25) | 0xff000000
  const size = { width: 1200, height: 630 }
  expect(encodeFlatPng(picture(size, noise), size)).toBeNull()
  const wide = { width: 32_768, height: 1 }
  expect(
    encodeFlatPng(
      picture(wide, () => 0),
      wide,
    ),
  ).toBeNull()
  expect(encodeFlatPng(new Uint8Array(8), { width: 1, height: 2 })).toBeNull()
  expect(encodeFlatPng(new Uint8Array(0), { width: FLAT_PIXELS + 1, height: 1 })).toBeNull()
})

test('a picture of text and boxes takes less than a hundredth of its pixels', () => {
  const size = { width: 1200, height: 630 }
  const png = encodeFlatPng(
    picture(size, (x, y) => (x > 100 && x < 900 && y % 40 < 12 && (x + y) % 12 < 4 ? 0xff000000 : 0xffffffff)),
    size,
  )
  expect(png!.byteLength).toBeLessThan(30_000)
})

test('codes are no longer than allowed, and tell all symbols apart', () => {
  // Weights like these would make a tree of 30 levels.
  const counts = Uint32Array.from({ length: 30 }, (_, at) => 2 ** at)
  const lengths = codeLengths(counts, 15)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(15)
  expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBeLessThanOrEqual(1)
  const codes = codesOf(lengths)
  expect(new Set([...codes].map((code, at) => `${code}/${lengths[at]}`)).size).toBe(30)
})
