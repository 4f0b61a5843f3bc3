/** Sources of the tables: RFC 1951 §3.2.5 and §3.2.7. */
const LENGTH_BASE = memory.data<u16>([
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
])
const LENGTH_BITS = memory.data<u8>([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0])
const HEADER_ORDER = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15])

export function lengthCode(length: u32): u32 {
  if (length === 258) return 28
  if (length < 11) return length - 3
  const bits = 31 - clz<u32>(length - 3)
  return ((bits - 1) << 2) + (((length - 3) >> (bits - 2)) & 3)
}

export function lengthBase(code: u32): u32 {
  return load<u16>(LENGTH_BASE + ((<usize>code) << 1))
}

export function lengthBits(code: u32): u32 {
  return load<u8>(LENGTH_BITS + <usize>code)
}

export function headerOrder(index: u32): u32 {
  return load<u8>(HEADER_ORDER + <usize>index)
}

export function distanceCode(distance: u32): u32 {
  if (distance <= 4) return distance - 1
  const bits = 30 - clz<u32>(distance - 1)
  return 2 * bits + 2 + (((distance - 1) >> bits) & 1)
}

export function distanceBits(distance: u32): u32 {
  return distance <= 4 ? 0 : 30 - clz<u32>(distance - 1)
}
