import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf, replyKey } from './key.ts'

const distinct: ReadonlyArray<readonly [string, unknown]> = [
  ['1', 1],
  ['"1"', '1'],
  ['1n', 1n],
  ['true', true],
  ['"true"', 'true'],
  ['0', 0],
  ['-0', -0],
  ['NaN', Number.NaN],
  ['Infinity', Infinity],
  ['null', null],
  ['undefined', undefined],
  ['[]', []],
  ['[undefined]', [undefined]],
  // oxlint-disable-next-line no-sparse-arrays
  ['a hole', [,]],
  ['{}', {}],
  ['{a: undefined}', { a: undefined }],
  ['{a:1,b:2}', { a: 1, b: 2 }],
  ['{b:2,a:1}', { b: 2, a: 1 }],
  ['[["a",1]]', [['a', 1]]],
  ['Map a,1', new Map([['a', 1]])],
  ['Map [a,1],undefined', new Map([[['a', 1], undefined]])],
  ['Set 1,2', new Set([1, 2])],
  ['Set 2,1', new Set([2, 1])],
  ['a Date', new Date(0)],
  ['its text', new Date(0).toISOString()],
  ['a URL', new URL('https://a.test/')],
  ['its href', 'https://a.test/'],
  ['a RegExp', /a/g],
  ['another RegExp', /a/],
  ['bytes', new Uint8Array([1, 0])],
  ['the same as words', new Uint16Array([1])],
  ['the same as a buffer', new Uint8Array([1, 0]).buffer],
  ['a lone surrogate', '\ud800'],
  ['another one', '\ud801'],
  ['the replacement character', '\ufffd'],
  ['one string', 'a,b'],
  ['two strings', ['a', 'b']],
  ['length prefix forged', 's1:a'],
  ['a symbol', Symbol.for('a')],
  ['another symbol', Symbol.for('b')],
  [
    'an instance',
    new (class Point {
      x = 1
    })(),
  ],
  ['a plain one', { x: 1 }],
]

test('values that differ in value or type have different keys', () => {
  const seen = new Map<string, string>()
  for (const [name, value] of distinct) {
    const key = keyOf(value)
    expect(seen.get(key), `${name} and ${seen.get(key)}`).toBeUndefined()
    seen.set(key, name)
    expect(key).toMatch(/^[0-9a-f]{64}$/)
  }
})

test('equal values have equal keys', () => {
  for (const [, value] of distinct) expect(keyOf(value)).toBe(keyOf(value))
  expect(keyOf({ a: [new Map([[1, new Set(['x'])]])] })).toBe(keyOf({ a: [new Map([[1, new Set(['x'])]])] }))
})

test('where one value ends and the next begins is part of the key', () => {
  expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc'))
  expect(keyOf(['a'], 'b')).not.toBe(keyOf(['a', 'b']))
  expect(keyOf(1, 23)).not.toBe(keyOf(12, 3))
})

test('a value that contains itself is refused', () => {
  const loop: { self?: unknown } = {}
  loop.self = loop
  expect(() => keyOf(loop)).toThrow(TypeError)
  const shared = { a: 1 }
  expect(() => keyOf([shared, shared])).not.toThrow()
})

test('key(a) equals key(b) exactly if a equals b, over random pairs', () => {
  const value = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, maxDepth: 3 })
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(keyOf(fc.cloneIfNeeded(a))).toBe(keyOf(a))
      if (fc.stringify(a) !== fc.stringify(b)) expect(keyOf(a)).not.toBe(keyOf(b))
    }),
    { numRuns: 5000 },
  )
})

test('the key of a text reply depends on identity and reply, and on where one ends', () => {
  expect(replyKey('a', 'bc')).not.toBe(replyKey('ab', 'c'))
  expect(replyKey('a', 'b')).toBe(replyKey('a', 'b'))
  expect(replyKey('a', '\ud800')).not.toBe(replyKey('a', '\ud801'))
})

test('the parts of a form reply count, the order in which they resolved does not', async () => {
  const form = (...entries: Array<[string, string | Blob]>): FormData => {
    const data = new FormData()
    for (const [name, value] of entries) data.append(name, value)
    return data
  }
  const key = (data: FormData): Promise<string> | string => replyKey('id', data)
  expect(await key(form(['1', '[1]'], ['0', '["$Q1"]']))).toBe(await key(form(['0', '["$Q1"]'], ['1', '[1]'])))
  expect(await key(form(['0', '["$K1"]'], ['1_k', 'a'], ['1_k', 'b']))).not.toBe(
    await key(form(['0', '["$K1"]'], ['1_k', 'b'], ['1_k', 'a'])),
  )
  expect(await key(form(['1_k', 'a,b']))).not.toBe(await key(form(['1_k', 'a'], ['1_k', 'b'])))
  expect(await key(form(['0', 'x']))).not.toBe(await replyKey('id', 'x'))
})

test('bytes, name and type of a file are part of the key', async () => {
  const key = async (bytes: number[], name = 'a.bin', type = 'application/octet-stream'): Promise<string> => {
    const data = new FormData()
    data.append('1_f', new File([new Uint8Array(bytes)], name, { type }))
    return replyKey('id', data)
  }
  const first = await key([0xc0])
  expect(await key([0xc0])).toBe(first)
  expect(await key([0xc1])).not.toBe(first)
  expect(await key([0xc0], 'b.bin')).not.toBe(first)
  expect(await key([0xc0], 'a.bin', 'text/plain')).not.toBe(first)
})
