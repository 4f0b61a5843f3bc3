const SIZE = 12_000
const TEXT = '"]}1:I["evil",[],""]\n0:"$1"\n\u2028</script>'

/** Outlives the cached function: what is handed out must neither detach nor change it. */
const source = new ArrayBuffer(SIZE)
new Uint8Array(source).set(Array.from({ length: SIZE }, (_, index) => (index * 7 + 3) % 251))

export async function views(name: string) {
  'use cache'
  return {
    name,
    text: TEXT,
    head: new Uint8Array(source, 0, 5_000),
    middle: new Uint16Array(source, 4_000, 2_500),
    tail: new DataView(source, 6_500, 5_000),
    whole: source,
  }
}

function fits(bytes: Uint8Array, offset: number, length: number): boolean {
  return bytes.byteLength === length && bytes.every((value, index) => value === ((index + offset) * 7 + 3) % 251)
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength)
}

/** Reads them twice: as they are filled, and as they are stored. */
export async function check() {
  const rounds = []
  for (const name of ['first', 'second', 'first', 'second']) {
    const got = await views(name)
    rounds.push({
      name: got.name === name,
      text: got.text === TEXT,
      kinds: [
        got.head instanceof Uint8Array,
        got.middle instanceof Uint16Array,
        got.tail instanceof DataView,
        got.whole instanceof ArrayBuffer,
      ],
      bytes: [
        fits(got.head, 0, 5_000),
        fits(bytesOf(got.middle), 4_000, 5_000),
        fits(bytesOf(got.tail), 6_500, 5_000),
        fits(new Uint8Array(got.whole), 0, SIZE),
      ],
      alive: source.byteLength === SIZE && fits(new Uint8Array(source), 0, SIZE),
    })
  }
  return rounds
}
