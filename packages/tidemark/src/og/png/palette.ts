/** Slots of the hash table: with an eighth of them in use hardly two colours meet. */
const SLOTS = 2048
const MOST = 256

export interface Palette {
  /** The number of a colour, -1 when there are more of them than a palette holds. */
  numberOf(colour: number): number
  /** Red, green and blue of each colour, and its alpha. */
  tables(): { readonly colours: Buffer; readonly alphas: Buffer }
}

export function createPalette(): Palette {
  const keys = new Uint32Array(SLOTS)
  const numbers = new Int16Array(SLOTS).fill(-1)
  const known: number[] = []

  return {
    numberOf(colour) {
      let slot = Math.imul(colour, 0x9e3779b1) >>> 21
      while ((numbers[slot] as number) >= 0 && keys[slot] !== colour) slot = (slot + 1) % SLOTS
      if ((numbers[slot] as number) < 0 && known.length < MOST) {
        keys[slot] = colour
        numbers[slot] = known.length
        known.push(colour)
      }
      return numbers[slot] as number
    },
    tables() {
      const rgba = Buffer.from(Uint32Array.from(known).buffer)
      const colours = Buffer.alloc(known.length * 3)
      const alphas = Buffer.alloc(known.length)
      for (let at = 0; at < known.length; at++) {
        rgba.copy(colours, at * 3, at * 4, at * 4 + 3)
        alphas[at] = rgba[at * 4 + 3] as number
      }
      return { colours, alphas }
    },
  }
}
