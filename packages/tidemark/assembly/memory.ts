/** Where everything lies: fixed places first, the pixels behind them, in memory that grows with the largest picture. */

/** Tokens of one picture: four times what a page full of text takes. */
export const MOST_TOKENS: u32 = 400_000
/** With room for the row at which they are too many. */
const TOKENS_SIZE: usize = (<usize>MOST_TOKENS + 70_000) * 2
/** Deflate looks back 32,768 bytes. */
const ROW_SIZE: usize = 33_024
const COLOURS: usize = 256
export const SLOTS: u32 = 2048

export const LITERALS: usize = (__heap_base + 15) & ~15
export const REPEATS: usize = LITERALS + 288 * 4
/** Bits of each code, then the codes. */
export const LENGTHS: usize = REPEATS + 32 * 4
export const CODES: usize = LENGTHS + 512
/** For building codes. */
export const SCRATCH: usize = CODES + 1024
export const PALETTE: usize = SCRATCH + 8192
export const SLOT_COLOURS: usize = PALETTE + COLOURS * 4
export const SLOT_NUMBERS: usize = SLOT_COLOURS + SLOTS * 4
/** The bytes of the row that is being written. */
export const ROW: usize = (SLOT_NUMBERS + SLOTS * 2 + 15) & ~15
export const TOKENS: usize = ROW + ROW_SIZE
/** A token takes 6 bytes at most, the header of the block less than 512. */
export const OUTPUT: usize = TOKENS + TOKENS_SIZE
export const PIXELS: usize = (OUTPUT + <usize>MOST_TOKENS * 6 + 4096 + 15) & ~15

/** Makes room for a picture. */
export function ensurePixels(count: u32): void {
  const end = PIXELS + <usize>count * 4 + 64
  const pages = <i32>((end + 0xffff) >> 16)
  const more = pages - memory.size()
  if (more > 0) memory.grow(more)
}
