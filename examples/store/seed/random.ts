/** A repeatable source of numbers for one text: the same text gives the same sequence on every machine. */
export interface Random {
  /** An integer from `min` to `max`, both included. */
  between: (min: number, max: number) => number
  pick: <T>(items: readonly [T, ...T[]]) => T
  shuffle: <T>(items: readonly T[]) => T[]
}

export function createRandom(text: string): Random {
  // FNV-1a gives the seed, mulberry32 the sequence.
  let state = 0x811c9dc5
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)

  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  return {
    between,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    shuffle: (items) => {
      const shuffled = items.map((item) => ({ item, order: next() }))
      return shuffled.toSorted((left, right) => left.order - right.order).map(({ item }) => item)
    },
  }
}
