import { adler } from './adler'
import { codeLengths, codesOf } from './huffman'
import { CODES, LENGTHS, LITERALS, OUTPUT, REPEATS, TOKENS } from './memory'
import { distanceBits, distanceCode, headerOrder, lengthBase, lengthBits, lengthCode } from './tables'
import { distanceOf, endOfTokens, LENGTH_PLACES } from './tokens'

const END: u32 = 256
const LITERAL_SYMBOLS: u32 = 286
const DISTANCE_SYMBOLS: u32 = 30
/** The lengths of both codes follow each other, as in the header. */
const LENGTH_CODES = memory.data<u16>([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])

let out: usize = OUTPUT
let held: u64 = 0
let count: u64 = 0

/** At most 32 bits. */
function put(value: u32, bits: u32): void {
  held |= (<u64>value) << count
  count += bits
  if (count < 32) return
  store<u32>(out, <u32>held)
  out += 4
  held >>= 32
  count -= 32
}

/** One zlib stream of one block with its own codes. Where it ends. */
export function deflate(): usize {
  out = OUTPUT
  held = 0
  count = 0
  store<u32>(LITERALS + ((<usize>END) << 2), 1)
  put(0x0178, 16)
  // The last block, with its own codes.
  put(1, 1)
  put(2, 2)
  putTokens(putCodes())
  put(<u32>load<u16>(CODES + ((<usize>END) << 1)), <u32>load<u8>(LENGTHS + <usize>END))
  for (; count > 0; count = count > 8 ? count - 8 : 0) {
    store<u8>(out++, <u8>held)
    held >>= 8
  }
  store<u32>(out, bswap<u32>(adler()))
  return out + 4
}

function trimmed(lengths: usize, size: u32, least: u32): u32 {
  let end = size
  while (end > least && load<u8>(lengths + <usize>end - 1) === 0) end--
  return end
}

/** The number of literals that have a code: behind their lengths are those of the distances. */
function putCodes(): u32 {
  codeLengths(LITERALS, LITERAL_SYMBOLS, LENGTHS)
  const literals = trimmed(LENGTHS, LITERAL_SYMBOLS, 257)
  const all = LENGTHS + <usize>literals
  codeLengths(REPEATS, DISTANCE_SYMBOLS, all)
  const distances = trimmed(all, DISTANCE_SYMBOLS, 1)
  const size = literals + distances
  // The lengths of the codes are told by codes as well: how often is each of them needed?
  memory.fill(COUNTS, 0, 19 * 4)
  for (let at: u32 = 0; at < size;) {
    const run = runAt(at, size)
    const counted = COUNTS + ((<usize>symbolOf(at, run)) << 2)
    store<u32>(counted, load<u32>(counted) + 1)
    at += run
  }
  const lengths = COUNTS + 128
  codeLengths(COUNTS, 19, lengths)
  codesOf(lengths, 19, LENGTH_CODES)
  let ordered: u32 = 19
  while (ordered > 4 && load<u8>(lengths + <usize>headerOrder(ordered - 1)) === 0) ordered--
  put(literals - 257, 5)
  put(distances - 1, 5)
  put(ordered - 4, 4)
  for (let index: u32 = 0; index < ordered; index++) put(<u32>load<u8>(lengths + <usize>headerOrder(index)), 3)
  for (let at: u32 = 0; at < size;) {
    const run = runAt(at, size)
    const symbol = symbolOf(at, run)
    put(<u32>load<u16>(LENGTH_CODES + ((<usize>symbol) << 1)), <u32>load<u8>(lengths + <usize>symbol))
    if (symbol === 17) put(run - 3, 3)
    if (symbol === 18) put(run - 11, 7)
    at += run
  }
  return literals
}

/** Counts of the codes of lengths, then their lengths; behind all that the codes take. */
const COUNTS: usize = CODES + 640

/** Most symbols do not occur at all: runs of zeros are told by their length. */
function runAt(at: u32, size: u32): u32 {
  let zeros: u32 = 0
  while (at + zeros < size && zeros < 138 && load<u8>(LENGTHS + <usize>(at + zeros)) === 0) zeros++
  return zeros < 3 ? 1 : zeros
}

function symbolOf(at: u32, run: u32): u32 {
  return run < 3 ? <u32>load<u8>(LENGTHS + <usize>at) : run < 11 ? 17 : 18
}

function putTokens(literals: u32): void {
  codesOf(LENGTHS, literals, CODES)
  const lengthsOfRepeats = LENGTHS + <usize>literals
  const codesOfRepeats = COUNTS
  codesOf(lengthsOfRepeats, DISTANCE_SYMBOLS, codesOfRepeats)
  const end = endOfTokens()
  for (let at: usize = TOKENS; at < end; at += 2) {
    const token = <u32>load<u16>(at)
    if (token < 256) {
      put(<u32>load<u16>(CODES + ((<usize>token) << 1)), <u32>load<u8>(LENGTHS + <usize>token))
      continue
    }
    const length = token & ((1 << LENGTH_PLACES) - 1)
    const code = lengthCode(length)
    const symbol = <usize>(END + 1 + code)
    const bits = <u32>load<u8>(LENGTHS + symbol)
    put(<u32>load<u16>(CODES + (symbol << 1)) | ((length - lengthBase(code)) << bits), bits + lengthBits(code))
    const distance = distanceOf((token >> LENGTH_PLACES) - 1)
    const way = <usize>distanceCode(distance)
    const more = distanceBits(distance)
    const wayBits = <u32>load<u8>(lengthsOfRepeats + way)
    put(<u32>load<u16>(codesOfRepeats + (way << 1)) | (((distance - 1) & ((1 << more) - 1)) << wayBits), wayBits + more)
  }
}
