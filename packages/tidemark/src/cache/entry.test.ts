import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeEntry, encodeEntry, type Entry } from './entry.ts'

const entry: Entry = {
  key: 'a'.repeat(64),
  label: 'getProducts (app/page.tsx:3)',
  tags: ['products', 'größe', ''],
  created: 1_764_000_000_000,
  sequence: 17.5,
  stale: 300,
  revalidate: 900,
  expire: Infinity,
  body: new TextEncoder().encode('0:["$","h1",null,{"children":"tide"}]\n'),
}

test('an entry comes back as it was stored', () => {
  const decoded = decodeEntry(encodeEntry(entry), entry.key)
  if (decoded.kind !== 'entry') throw new Error(decoded.why)
  expect({ ...decoded.entry, body: Buffer.from(decoded.entry.body).toString() }).toEqual({
    ...entry,
    body: Buffer.from(entry.body).toString(),
  })
})

test('the stored bytes do not follow later changes of the body', () => {
  const body = new Uint8Array([1, 2, 3])
  const bytes = encodeEntry({ ...entry, body })
  body.fill(0)
  const decoded = decodeEntry(bytes, entry.key)
  expect(decoded.kind === 'entry' && [...decoded.entry.body]).toEqual([1, 2, 3])
})

test('truncated at every byte, it is never an entry', () => {
  const bytes = encodeEntry(entry)
  for (let length = 0; length < bytes.length; length++) {
    expect(decodeEntry(bytes.subarray(0, length), entry.key).kind).toBe('corrupt')
  }
})

test('with anything appended, it is no entry', () => {
  expect(decodeEntry(Buffer.concat([encodeEntry(entry), Buffer.alloc(1)]), entry.key).kind).toBe('corrupt')
})

test('with any bit flipped, it is never an entry', () => {
  const bytes = encodeEntry(entry)
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Uint8Array.from(bytes)
    flipped[bit >> 3]! ^= 1 << (bit & 7)
    expect(decodeEntry(flipped, entry.key).kind).toBe('corrupt')
  }
})

test('several random flips, random bytes and random lengths are never an entry and never throw', () => {
  const bytes = encodeEntry(entry)
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(bytes.length * 8 - 1), { minLength: 1, maxLength: 64 }), (bits) => {
      const flipped = Uint8Array.from(bytes)
      for (const bit of bits) flipped[bit >> 3]! ^= 1 << (bit & 7)
      return decodeEntry(flipped, entry.key).kind === 'corrupt'
    }),
    { numRuns: 10_000 },
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => decodeEntry(noise, entry.key).kind === 'corrupt'))
})

test('an entry found under another key is refused', () => {
  expect(decodeEntry(encodeEntry(entry), 'b'.repeat(64))).toEqual({ kind: 'corrupt', why: 'key' })
})

test('an entry of another version is refused', () => {
  const bytes = encodeEntry(entry)
  bytes[4] = 2
  expect(decodeEntry(bytes, entry.key)).toEqual({ kind: 'corrupt', why: 'version' })
})

test('any entry survives the round trip', () => {
  const lifetime = fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.constant(Infinity))
  const arbitrary = fc.record({
    key: fc.string({ unit: 'binary' }),
    label: fc.string({ unit: 'grapheme' }),
    tags: fc.array(fc.string({ unit: 'grapheme', maxLength: 256 }), { maxLength: 128 }),
    created: fc.nat(),
    sequence: fc.double({ min: 0, max: 1e15, noNaN: true }),
    stale: lifetime,
    revalidate: lifetime,
    expire: lifetime,
    body: fc.uint8Array({ maxLength: 1000 }),
  })
  fc.assert(
    fc.property(arbitrary, (value) => {
      const decoded = decodeEntry(encodeEntry(value), value.key)
      if (decoded.kind !== 'entry') throw new Error(decoded.why)
      expect({ ...decoded.entry, body: [...decoded.entry.body] }).toEqual({ ...value, body: [...value.body] })
    }),
    { numRuns: 300 },
  )
})
