import { crc32 } from 'node:zlib'
import { loadEncoder, TOO_MANY_COLOURS, TRANSPARENT, type Encoder } from './encoder.ts'
import { encodePhotograph } from './photograph.ts'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Deflate looks back 32,768 bytes: a row of four for each pixel, and one pixel more. */
const WIDEST = 8_190
/** The event loop is spared looking at the pixels of larger ones. */
export const DRAWING_PIXELS = 2_000_000

/** What the header says of pixels that are numbers in a palette, red, green and blue, or these and alpha. */
const COLOUR_TYPES = { 1: 3, 3: 2, 4: 6 } as const
type Channels = keyof typeof COLOUR_TYPES

/**
 * A picture as PNG.
 *
 * @param pixels red, green, blue and alpha of each
 */
export async function encodePng(pixels: Uint8Array, size: PictureSize): Promise<Buffer> {
  return encodeDrawing(pixels, size) ?? encodePhotograph(pixels, size)
}

/**
 * A picture as PNG, if it is a drawing: flat colours, text and gradients, as most social images are. Null for one with more
 * details than that, a photograph for one, and for one of more than DRAWING_PIXELS.
 *
 * What is like the pixels beside it or above costs next to nothing, so that this takes a fraction of the time of a general
 * encoder. It runs in WebAssembly, which is fast from the first picture on: loops over pixels that have been
 * compiled while they ran are compiled anew whenever a design has something that none had before.
 *
 * @param pixels red, green, blue and alpha of each
 */
export function encodeDrawing(pixels: Uint8Array, size: PictureSize): Buffer | null {
  const { width, height } = size
  if (width > WIDEST || width * height > DRAWING_PIXELS) return null
  const encoder = loadEncoder()
  if (!encoder) return null
  encoder.ensurePixels(width * height)
  new Uint8Array(encoder.memory.buffer).set(pixels, encoder.PIXELS.value as number)
  const data = deflate(encoder, size)
  return (
    data && Buffer.concat([SIGNATURE, header(size, data.channels), ...palette(encoder, data.channels), chunk('IDAT', data.stream), END])
  )
}

interface Data {
  readonly channels: Channels
  readonly stream: Buffer
}

/** Most have few colours, and most of the others are opaque; which is known only when one is met. */
function deflate(encoder: Encoder, { width, height }: PictureSize): Data | null {
  let channels: Channels = 1
  let length = encoder.encode(width, height, channels)
  if (length === TOO_MANY_COLOURS) length = encoder.encode(width, height, (channels = 3))
  if (length === TRANSPARENT) length = encoder.encode(width, height, (channels = 4))
  return length < 0 ? null : { channels, stream: Buffer.from(encoder.memory.buffer, encoder.OUTPUT.value as number, length) }
}

function header({ width, height }: PictureSize, channels: Channels): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data[8] = 8
  data[9] = COLOUR_TYPES[channels]
  return chunk('IHDR', data)
}

function palette(encoder: Encoder, channels: Channels): Buffer[] {
  if (channels !== 1) return []
  const size = encoder.paletteSize()
  const rgba = Buffer.from(encoder.memory.buffer, encoder.PALETTE.value as number, size * 4)
  const colours = Buffer.alloc(size * 3)
  const alphas = Buffer.alloc(size)
  for (let at = 0; at < size; at++) {
    rgba.copy(colours, at * 3, at * 4, at * 4 + 3)
    alphas[at] = rgba[at * 4 + 3] as number
  }
  const table = chunk('PLTE', colours)
  return alphas.every((alpha) => alpha === 255) ? [table] : [table, chunk('tRNS', alphas)]
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.byteLength, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

const END = chunk('IEND', Buffer.alloc(0))
