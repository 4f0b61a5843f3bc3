import { ROW } from './memory'

const MODULO: u64 = 65_521

let a: u64 = 1
let b: u64 = 0
let rowA: u64 = 0
let rowB: u64 = 0

export function resetAdler(): void {
  a = 1
  b = 0
}

/** Adds the row once more. */
export function addRow(length: u32): void {
  b = (b + <u64>length * a + rowB) % MODULO
  a = (a + rowA) % MODULO
}

export function adler(): u32 {
  return <u32>((b << 16) | a)
}

/**
 * Sums of the row as it lies in memory: of its bytes, and of the sums up to each of them. Source: RFC 1950 §8.2.
 *
 * The row lies at the end of its blocks of 16, behind zeros, which do not count.
 */
export function sumRow(length: u32): void {
  const weightsLow = i16x8(16, 15, 14, 13, 12, 11, 10, 9)
  const weightsHigh = i16x8(8, 7, 6, 5, 4, 3, 2, 1)
  let sums = i32x4.splat(0)
  let before = i32x4.splat(0)
  let within = i32x4.splat(0)
  const end = ROW + <usize>((length + 15) & ~15)
  for (let at = ROW; at < end; at += 16) {
    const bytes = v128.load(at)
    before = i32x4.add(before, sums)
    sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes)))
    const low = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(bytes), weightsLow)
    const high = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(bytes), weightsHigh)
    within = i32x4.add(within, i32x4.add(low, high))
  }
  rowA = sumOf(sums)
  rowB = 16 * sumOf(before) + sumOf(within)
}

function sumOf(lanes: v128): u64 {
  return (
    <u64>(<u32>i32x4.extract_lane(lanes, 0)) +
    <u64>(<u32>i32x4.extract_lane(lanes, 1)) +
    <u64>(<u32>i32x4.extract_lane(lanes, 2)) +
    <u64>(<u32>i32x4.extract_lane(lanes, 3))
  )
}
