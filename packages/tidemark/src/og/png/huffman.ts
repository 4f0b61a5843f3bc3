/** A node of the tree: a symbol, or two nodes. */
interface Tree {
  readonly weight: number
  readonly symbol?: number
  readonly pair?: readonly [Tree, Tree]
}

/** Bits for each symbol by how often it occurs, none longer than `longest`; 0 for what never does. */
export function codeLengths(counts: Uint32Array, longest: number): Uint8Array {
  for (let weights = counts; ; weights = weights.map((weight) => (weight === 0 ? 0 : (weight >> 1) + 1))) {
    const lengths = new Uint8Array(counts.length)
    const root = treeOf(weights)
    if (!root) return lengths
    // A code of one symbol takes a bit all the same.
    if (measure(root, root.pair ? 0 : 1, lengths) <= longest) return lengths
  }
}

/** Two queues, both in order: leaves, and pairs in the order in which they are made. */
function treeOf(weights: Uint32Array): Tree | undefined {
  const leaves: Tree[] = []
  for (const [symbol, weight] of weights.entries()) if (weight > 0) leaves.push({ weight, symbol })
  leaves.sort((a, b) => a.weight - b.weight)
  const pairs: Tree[] = []
  let [leaf, pair] = [0, 0]
  const next = (): Tree => {
    const [a, b] = [leaves[leaf], pairs[pair]]
    if (a && (!b || a.weight <= b.weight)) leaf++
    else pair++
    return (a && (!b || a.weight <= b.weight) ? a : b) as Tree
  }
  for (let left = leaves.length; left > 1; left--) {
    const [a, b] = [next(), next()]
    pairs.push({ weight: a.weight + b.weight, pair: [a, b] })
  }
  return pairs.at(-1) ?? leaves[0]
}

function measure({ symbol, pair }: Tree, depth: number, lengths: Uint8Array): number {
  if (pair) return Math.max(measure(pair[0], depth + 1, lengths), measure(pair[1], depth + 1, lengths))
  lengths[symbol as number] = depth
  return depth
}

/** The canonical codes of these lengths, with the bits in the order in which deflate writes them. */
export function codesOf(lengths: Uint8Array): Uint16Array {
  const next = new Uint16Array(17)
  for (const length of lengths) if (length > 0) next[length + 1] = (next[length + 1] as number) + 1
  for (let length = 1; length < 17; length++) next[length] = ((next[length] as number) + (next[length - 1] as number)) << 1
  return Uint16Array.from(lengths, (length) => {
    if (length === 0) return 0
    const code = next[length] as number
    next[length] = code + 1
    return reverse(code, length)
  })
}

function reverse(code: number, length: number): number {
  let reversed = 0
  for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit)
  return reversed
}
