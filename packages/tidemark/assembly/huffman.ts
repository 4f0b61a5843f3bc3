import { SCRATCH } from './memory'

const SYMBOLS = SCRATCH
const WEIGHTS = SCRATCH + 1024
/** How many codes there are of each length, and the next one of it. */
const NEXT = SCRATCH + 4096

function weight(index: i32): u32 {
  return load<u32>(WEIGHTS + ((<usize>index) << 2))
}

function setWeight(index: i32, value: u32): void {
  store<u32>(WEIGHTS + ((<usize>index) << 2), value)
}

function symbol(index: i32): u32 {
  return load<u16>(SYMBOLS + ((<usize>index) << 1))
}

/** No code of lengths is longer than 7 bits, no other longer than 15. */
const FEW: u32 = 19

/** Bits for each symbol by how often it occurs; 0 for what never does. Overwrites the counts. */
export function codeLengths(counts: usize, size: u32, lengths: usize): void {
  const longest: u32 = size <= FEW ? 7 : 15
  memory.fill(lengths, 0, size)
  while (true) {
    const used = sort(counts, size)
    // A code of one symbol takes a bit all the same.
    if (used === 1) store<u8>(lengths + <usize>symbol(0), 1)
    if (used < 2) return
    measure(used)
    if (weight(0) <= longest) {
      for (let index = 0; index < used; index++) store<u8>(lengths + <usize>symbol(index), <u8>weight(index))
      return
    }
    for (let each: usize = 0; each < size; each++) {
      const count = load<u32>(counts + (each << 2))
      if (count > 0) store<u32>(counts + (each << 2), (count >> 1) + 1)
    }
  }
}

/** The symbols that occur, the rarest first. How many they are. */
function sort(counts: usize, size: u32): i32 {
  let used = 0
  for (let each: u32 = 0; each < size; each++) {
    const count = load<u32>(counts + ((<usize>each) << 2))
    if (count === 0) continue
    let at = used++
    for (; at > 0 && weight(at - 1) > count; at--) {
      setWeight(at, weight(at - 1))
      store<u16>(SYMBOLS + ((<usize>at) << 1), <u16>symbol(at - 1))
    }
    setWeight(at, count)
    store<u16>(SYMBOLS + ((<usize>at) << 1), <u16>each)
  }
  return used
}

/** Turns the weights into lengths where they stand. Source: Moffat and Katajainen, In-Place Calculation of Minimum-Redundancy Codes, 1995. */
function measure(used: i32): void {
  setWeight(0, weight(0) + weight(1))
  let root = 0
  let leaf = 2
  for (let next = 1; next < used - 1; next++) {
    let sum: u32 = 0
    for (let half = 0; half < 2; half++) {
      if (leaf >= used || (root < next && weight(root) < weight(leaf))) {
        sum += weight(root)
        setWeight(root++, next)
      } else sum += weight(leaf++)
    }
    setWeight(next, sum)
  }
  // From parents to depths, and from these to the depths of the leaves.
  setWeight(used - 2, 0)
  for (let next = used - 3; next >= 0; next--) setWeight(next, weight(weight(next)) + 1)
  let free = 1
  let depth: u32 = 0
  root = used - 2
  for (let next = used - 1; free > 0; depth++) {
    let inner = 0
    for (; root >= 0 && weight(root) === depth; root--) inner++
    for (; free > inner; free--) setWeight(next--, depth)
    free = inner << 1
  }
}

/** The canonical codes of these lengths, with the bits in the order in which deflate writes them. */
export function codesOf(lengths: usize, size: u32, codes: usize): void {
  memory.fill(NEXT, 0, 72)
  for (let each: usize = 0; each < size; each++) {
    const length = <usize>load<u8>(lengths + each)
    if (length > 0) store<u32>(NEXT + ((length + 1) << 2), load<u32>(NEXT + ((length + 1) << 2)) + 1)
  }
  for (let length: usize = 1; length < 17; length++) {
    store<u32>(NEXT + (length << 2), (load<u32>(NEXT + (length << 2)) + load<u32>(NEXT + ((length - 1) << 2))) << 1)
  }
  for (let each: usize = 0; each < size; each++) {
    const length = load<u8>(lengths + each)
    const at = NEXT + ((<usize>length) << 2)
    if (length > 0) store<u32>(at, load<u32>(at) + 1)
    store<u16>(codes + (each << 1), <u16>reverse(length > 0 ? load<u32>(at) - 1 : 0, length))
  }
}

function reverse(code: u32, length: u32): u32 {
  let reversed: u32 = 0
  for (let bit: u32 = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit)
  return reversed
}
