import { codeLengths, codesOf } from './huffman.ts'

/** Sources of the tables: RFC 1951 §3.2.5 and §3.2.7. */
const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258]
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const HEADER_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const END = 256
const LONGEST = 258
export const SHORTEST = 3

const lengthCode = new Uint8Array(LONGEST + 1)
for (let length = SHORTEST, code = 0; length <= LONGEST; length++) {
  while (length >= (LENGTH_BASE[code + 1] as number)) code++
  lengthCode[length] = code
}

function increase(counts: Uint32Array, symbol: number): void {
  counts[symbol] = (counts[symbol] as number) + 1
}

interface Distance {
  readonly code: number
  readonly bits: number
  readonly extra: number
}

function distanceOf(distance: number): Distance {
  if (distance <= 4) return { code: distance - 1, bits: 0, extra: 0 }
  const bits = 30 - Math.clz32(distance - 1)
  return { code: 2 * bits + 2 + (((distance - 1) >> bits) & 1), bits, extra: (distance - 1) & ((1 << bits) - 1) }
}

/** What is to be written, in order, and how often each symbol occurs in it. */
export interface Tokens {
  /** So many that writing them out would take long: the picture is not as flat as it was taken for. */
  readonly isFull: boolean
  literal(byte: number): void
  /** At least SHORTEST bytes once more: those before, or those a row above. */
  repeat(length: number, above: boolean): void
  /** One deflate block with its own codes; the tokens can be used for the next one afterwards. */
  finish(): Buffer
}

/** Twice what a page full of text takes. Each costs some 100 ns of the event loop. */
const MOST = 100_000
/** With room for what is added until `isFull` is looked at. Shared: nothing waits between `createTokens` and `finish`. */
const shared = new Uint16Array(MOST + 65_536)

/** @param row bytes from one row to the next, 32,768 at most */
export function createTokens(row: number): Tokens {
  const before = distanceOf(1)
  const above = distanceOf(row)
  const literals = new Uint32Array(286)
  const distances = new Uint32Array(30)
  /** A byte, or 256 and more: the length, and whether it is of the row above. */
  const tokens = shared
  let count = 0

  return {
    get isFull() {
      return count > MOST
    },
    literal(byte) {
      tokens[count++] = byte
      increase(literals, byte)
    },
    repeat(length, isAbove) {
      const distance = isAbove ? above.code : before.code
      for (let left = length; left > 0;) {
        // What is left must be long enough for a match of its own.
        const part = left <= LONGEST ? left : Math.min(LONGEST, left - SHORTEST)
        tokens[count++] = (isAbove ? 1024 : 512) + part
        increase(literals, END + 1 + (lengthCode[part] as number))
        increase(distances, distance)
        left -= part
      }
    },
    finish() {
      literals[END] = 1
      const lengths = codeLengths(literals, 15)
      const codes = codesOf(lengths)
      const distanceLengths = codeLengths(distances, 15)
      const distanceCodes = codesOf(distanceLengths)
      const bits = createBits(count)
      bits.put(1, 1)
      bits.put(2, 2)
      putHeader(bits, lengths, distanceLengths)
      for (let index = 0; index < count; index++) {
        const token = tokens[index] as number
        if (token < 256) {
          bits.put(codes[token] as number, lengths[token] as number)
          continue
        }
        const length = token & 511
        const code = lengthCode[length] as number
        const { code: distance, bits: more, extra } = token >= 1024 ? above : before
        bits.put(codes[END + 1 + code] as number, lengths[END + 1 + code] as number)
        bits.put(length - (LENGTH_BASE[code] as number), LENGTH_BITS[code] as number)
        bits.put(distanceCodes[distance] as number, distanceLengths[distance] as number)
        bits.put(extra, more)
      }
      bits.put(codes[END] as number, lengths[END] as number)
      return bits.end()
    },
  }
}

interface Bits {
  put(value: number, count: number): void
  end(): Buffer
}

/** The least significant bit first. A token takes 48 bits at most, the header less than 512 bytes. */
function createBits(tokens: number): Bits {
  const buffer = Buffer.allocUnsafe(tokens * 6 + 1024)
  let at = 0
  let held = 0
  let count = 0
  return {
    put(value, more) {
      held |= value << count
      count += more
      while (count >= 8) {
        buffer[at++] = held & 255
        held >>>= 8
        count -= 8
      }
    },
    end() {
      if (count > 0) buffer[at++] = held & 255
      return buffer.subarray(0, at)
    },
  }
}

function putHeader(bits: Bits, literals: Uint8Array, distances: Uint8Array): void {
  const all = [...trimmed(literals, 257), ...trimmed(distances, 1)]
  const runs = runsOf(all)
  const counts = new Uint32Array(19)
  for (const { symbol } of runs) increase(counts, symbol)
  const lengths = codeLengths(counts, 7)
  const codes = codesOf(lengths)
  const ordered = trimmed(
    Uint8Array.from(HEADER_ORDER, (symbol) => lengths[symbol] as number),
    4,
  )
  bits.put(trimmed(literals, 257).length - 257, 5)
  bits.put(trimmed(distances, 1).length - 1, 5)
  bits.put(ordered.length - 4, 4)
  for (const length of ordered) bits.put(length, 3)
  for (const { symbol, extra, more } of runs) {
    bits.put(codes[symbol] as number, lengths[symbol] as number)
    bits.put(extra, more)
  }
}

function trimmed(lengths: Uint8Array, least: number): Uint8Array {
  let end = lengths.length
  while (end > least && lengths[end - 1] === 0) end--
  return lengths.subarray(0, end)
}

interface Run {
  readonly symbol: number
  readonly extra: number
  readonly more: number
}

/** Most symbols do not occur at all: runs of zeros are told by their length. */
function runsOf(lengths: readonly number[]): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < lengths.length;) {
    let zeros = 0
    while (lengths[at + zeros] === 0 && zeros < 138) zeros++
    if (zeros < 3) runs.push({ symbol: lengths[at] as number, extra: 0, more: 0 })
    else if (zeros < 11) runs.push({ symbol: 17, extra: zeros - 3, more: 3 })
    else runs.push({ symbol: 18, extra: zeros - 11, more: 7 })
    at += zeros < 3 ? 1 : zeros
  }
  return runs
}
