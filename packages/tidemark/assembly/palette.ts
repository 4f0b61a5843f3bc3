import { PALETTE, SLOT_COLOURS, SLOT_NUMBERS, SLOTS } from './memory'

let count: u32 = 0

export function resetPalette(): void {
  count = 0
  memory.fill(SLOT_NUMBERS, 0xff, <usize>SLOTS * 2)
}

export function paletteSize(): u32 {
  return count
}

/** The number of a colour; -1 when there are more than 256. With an eighth of the slots in use hardly two colours meet. */
export function numberOf(colour: u32): i32 {
  let slot = (colour * 0x9e3779b1) >> 21
  while (true) {
    const number = load<i16>(SLOT_NUMBERS + ((<usize>slot) << 1))
    if (number < 0) break
    if (load<u32>(SLOT_COLOURS + ((<usize>slot) << 2)) === colour) return number
    slot = (slot + 1) & (SLOTS - 1)
  }
  if (count === 256) return -1
  store<u32>(SLOT_COLOURS + ((<usize>slot) << 2), colour)
  store<i16>(SLOT_NUMBERS + ((<usize>slot) << 1), <i16>count)
  store<u32>(PALETTE + ((<usize>count) << 2), colour)
  return count++
}
