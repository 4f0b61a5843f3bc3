import { addRow, resetAdler, sumRow } from './adler'
import { deflate } from './deflate'
import { ensurePixels, OUTPUT, PALETTE, PIXELS, ROW } from './memory'
import { numberOf, paletteSize, resetPalette } from './palette'
import { AS_ABOVE, AS_LEFT, AS_LEFT_ABOVE, AS_RIGHT_ABOVE, OWN, isFull, literal, repeat, resetTokens, SHORTEST } from './tokens'

export { OUTPUT, PALETTE, PIXELS, ensurePixels, paletteSize }

/** What became of a picture, when it is not the end of its stream. */
export const TOO_MANY_COLOURS: i32 = -1
export const TRANSPARENT: i32 = -2
export const DETAILED: i32 = -3

const OPAQUE: u32 = 0xff000000
/** What a slanted gradient repeats is long; what a letter does, by chance, is not worth telling. */
const SLANTED: usize = 4 * 4

let width: usize = 0
let channels: u32 = 1

/**
 * The picture at PIXELS as a zlib stream at OUTPUT, each pixel as its number in the palette (1 channel), as red, green and blue
 * (3), or with alpha (4). How long it is, or why it cannot be written so.
 */
export function encode(pixelsOfRow: u32, rows: u32, withChannels: u32): i32 {
  width = <usize>pixelsOfRow * 4
  channels = withChannels
  const length = pixelsOfRow * channels + 1
  resetTokens(channels, length)
  resetPalette()
  resetAdler()
  // The row lies at the end of whole blocks, for its sums.
  const row = ROW + <usize>((16 - (length & 15)) & 15)
  memory.fill(ROW, 0, <usize>length + 16)
  let same: u32 = 0
  for (let y: u32 = 0; y < rows; y++) {
    const start = PIXELS + <usize>y * width
    if (y > 0 && like(start, start + width, width) === start + width) {
      same += length
      addRow(length)
      continue
    }
    if (same > 0) repeat(same, AS_ABOVE)
    same = 0
    // The filter: none.
    literal(0)
    const problem = putRow(start, y > 0, row + 1)
    if (problem < 0) return problem
    if (isFull()) return DETAILED
    sumRow(length)
    addRow(length)
  }
  if (same > 0) repeat(same, AS_ABOVE)
  return <i32>(deflate() - OUTPUT)
}

/** Where the pixels end that are like those `back` bytes before. */
function like(from: usize, end: usize, back: usize): usize {
  let at = from
  while (at + 16 <= end) {
    const equal = i32x4.bitmask(i32x4.eq(v128.load(at), v128.load(at - back)))
    if (equal !== 15) return at + ((<usize>ctz<u32>(~equal)) << 2)
    at += 16
  }
  while (at < end && load<u32>(at) === load<u32>(at - back)) at += 4
  return at
}

function putRow(start: usize, isBelow: bool, row: usize): i32 {
  const end = start + width
  for (let at = start; at < end;) {
    const from = at
    const colour = load<u32>(at)
    let way = OWN
    if (isBelow && colour === load<u32>(at - width)) {
      way = AS_ABOVE
      at = like(at + 4, end, width)
    } else if (at > start && colour === load<u32>(at - 4)) {
      way = AS_LEFT
      at = like(at + 4, end, 4)
    } else if (isBelow) {
      const right = at + 4 < end && colour === load<u32>(at - width + 4) ? like(at, end - 4, width - 4) : at
      const left = at > start && colour === load<u32>(at - width - 4) ? like(at, end, width + 4) : at
      if (max(right, left) - at >= SLANTED) {
        way = right >= left ? AS_RIGHT_ABOVE : AS_LEFT_ABOVE
        at = max(right, left)
      }
    }
    if (way === OWN) at += 4
    const bytes = row + ((from - start) >> 2) * channels
    if (way !== AS_ABOVE) {
      const problem = keep(from, at, bytes)
      if (problem < 0) return problem
    }
    const count = <u32>((at - from) >> 2) * channels
    if (way !== OWN && count >= SHORTEST) repeat(count, way)
    else for (let byte: usize = 0; byte < count; byte++) literal(<u32>load<u8>(bytes + byte))
  }
  return 0
}

/** Writes down the bytes of pixels. */
function keep(from: usize, end: usize, bytes: usize): i32 {
  let to = bytes
  if (channels === 1) {
    let number = -1
    for (let at = from; at < end; at += 4) {
      if (number < 0 || load<u32>(at) !== load<u32>(at - 4)) number = numberOf(load<u32>(at))
      if (number < 0) return TOO_MANY_COLOURS
      store<u8>(to++, <u8>number)
    }
    return 0
  }
  let opaque = OPAQUE
  for (let at = from; at < end; at += 4) {
    const colour = load<u32>(at)
    opaque &= colour
    store<u16>(to, <u16>colour)
    store<u8>(to + 2, <u8>(colour >> 16))
    if (channels === 4) store<u8>(to + 3, <u8>(colour >> 24))
    to += channels
  }
  return channels === 3 && opaque !== OPAQUE ? TRANSPARENT : 0
}
