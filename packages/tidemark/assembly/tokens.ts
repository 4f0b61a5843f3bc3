import { LITERALS, MOST_TOKENS, REPEATS, TOKENS } from './memory'
import { distanceCode, lengthCode } from './tables'

/** Bits of a token that tell the byte or the length; those above, the way back and one. */
export const LENGTH_PLACES: u32 = 9
export const SHORTEST: u32 = 3
export const LONGEST: u32 = 258

/** No way back: what is not like anything before. */
export const OWN: u32 = 4
/** Ways back: a pixel to the left, a row up, and that one pixel to the right or to the left. */
export const AS_LEFT: u32 = 0
export const AS_ABOVE: u32 = 1
export const AS_RIGHT_ABOVE: u32 = 2
export const AS_LEFT_ABOVE: u32 = 3

let next: usize = TOKENS
const distances = memory.data<u32>([0, 0, 0, 0])

export function resetTokens(channels: u32, length: u32): void {
  next = TOKENS
  memory.fill(LITERALS, 0, 288 * 4)
  memory.fill(REPEATS, 0, 32 * 4)
  store<u32>(distances, channels)
  store<u32>(distances + 4, length)
  store<u32>(distances + 8, length - channels)
  store<u32>(distances + 12, length + channels)
}

export function endOfTokens(): usize {
  return next
}

export function isFull(): bool {
  return next - TOKENS > <usize>MOST_TOKENS * 2
}

export function distanceOf(way: u32): u32 {
  return load<u32>(distances + ((<usize>way) << 2))
}

function increase(counts: usize, symbol: u32): void {
  const at = counts + ((<usize>symbol) << 2)
  store<u32>(at, load<u32>(at) + 1)
}

export function literal(byte: u32): void {
  store<u16>(next, <u16>byte)
  next += 2
  increase(LITERALS, byte)
}

/** At least SHORTEST bytes once more. */
export function repeat(length: u32, way: u32): void {
  const code = distanceCode(distanceOf(way))
  let left = length
  while (left > 0) {
    // What is left must be long enough for a match of its own.
    const part = left <= LONGEST ? left : min(LONGEST, left - SHORTEST)
    store<u16>(next, <u16>(((way + 1) << LENGTH_PLACES) | part))
    next += 2
    increase(LITERALS, 257 + lengthCode(part))
    increase(REPEATS, code)
    left -= part
  }
}
