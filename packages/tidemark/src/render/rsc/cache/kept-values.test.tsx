import { expect, test, vi } from 'vitest'
import type { Entry } from '../../../cache/entry.ts'
import { keepValue } from './kept-values.ts'

function entryOf(body: string): Entry {
  return { key: 'k', label: 'l', tags: [], created: 0, sequence: 0, stale: 300, revalidate: 900, expire: 3600, body: Buffer.from(body) }
}

async function decodedTwice(entry: Entry, make: () => unknown): Promise<{ times: number; first: unknown; second: unknown }> {
  const decode = vi.fn(async () => make())
  const first = await keepValue(entry, decode)
  const second = await keepValue(entry, decode)
  return { times: decode.mock.calls.length, first, second }
}

test('an element is decoded once for all readers of an entry', async () => {
  const { times, first, second } = await decodedTwice(entryOf('0:["$","p"]'), () => <p>one</p>)
  expect(times).toBe(1)
  expect(second).toBe(first)
})

test('another entry of the same key is decoded anew', async () => {
  const decode = vi.fn(async () => <p>one</p>)
  await keepValue(entryOf('0:1'), decode)
  await keepValue(entryOf('0:1'), decode)
  expect(decode).toHaveBeenCalledTimes(2)
})

test('of plain data, decoded once, each reader has a copy of their own', async () => {
  const entry = entryOf('0:{}')
  const make = () => ({ rows: [{ id: 1, at: new Date(5), none: undefined, big: 1n, nan: Number.NaN, shown: <p>one</p> }], text: 'a' })
  const decode = vi.fn(async () => make())
  for (let reader = 0; reader < 3; reader++) {
    const value = (await keepValue(entry, decode)) as ReturnType<typeof make>
    expect(value).toEqual(make())
    const [row] = value.rows
    row?.at.setTime(9)
    Object.assign(row ?? {}, { id: 2, added: true })
    value.rows.push({ ...make().rows[0]!, id: 3 })
  }
  expect(decode).toHaveBeenCalledTimes(1)
})

test('names that have a meaning elsewhere are data', async () => {
  const make = () => JSON.parse('{"__proto__":{"a":1},"constructor":2,"then":3}') as object
  const { second } = await decodedTwice(entryOf('0:{}'), make)
  expect(JSON.stringify(second)).toBe(JSON.stringify(make()))
  expect(Object.getPrototypeOf(second)).toBe(Object.prototype)
})

const shared = { a: 1 }
test.each([
  ['a promise in it', () => ({ later: Promise.resolve(1) })],
  ['a Map in it', () => [new Map([['a', 1]])]],
  ['a stream in it', () => ({ lines: { [Symbol.asyncIterator]: () => [].values() } })],
  ['bytes in it', () => ({ bytes: new Uint8Array(2) })],
  ['something that stands in two places', () => [shared, shared]],
  [
    'something that holds itself',
    () => {
      const value: { self?: object } = {}
      value.self = value
      return value
    },
  ],
])('what has %s is decoded by each reader', async (_what, make) => {
  expect((await decodedTwice(entryOf('0:{}'), make)).times).toBe(2)
})

test.each([':HL["/a.css","style"]\n0:["$","p"]', '0:["$","p"]\n:HS["/a.js"]\n'])('not what asks for preloads: %s', async (body) => {
  expect((await decodedTwice(entryOf(body), () => <p>one</p>)).times).toBe(2)
})

test('not what is large', async () => {
  expect((await decodedTwice(entryOf('x'.repeat(33 * 1024)), () => <p>one</p>)).times).toBe(2)
})
