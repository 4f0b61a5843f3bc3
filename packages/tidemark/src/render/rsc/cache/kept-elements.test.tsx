import { expect, test, vi } from 'vitest'
import type { Entry } from '../../../cache/entry.ts'
import { keepElement } from './kept-elements.ts'

function entryOf(body: string): Entry {
  return { key: 'k', label: 'l', tags: [], created: 0, sequence: 0, stale: 300, revalidate: 900, expire: 3600, body: Buffer.from(body) }
}

async function decodedTwice(entry: Entry, make: () => unknown): Promise<{ times: number; same: boolean }> {
  const decode = vi.fn(async () => make())
  const first = await keepElement(entry, decode)
  const second = await keepElement(entry, decode)
  return { times: decode.mock.calls.length, same: first === second }
}

test('an element is decoded once for all readers of an entry', async () => {
  expect(await decodedTwice(entryOf('0:["$","p"]'), () => <p>one</p>)).toEqual({ times: 1, same: true })
})

test('another entry of the same key is decoded anew', async () => {
  const decode = vi.fn(async () => <p>one</p>)
  await keepElement(entryOf('0:1'), decode)
  await keepElement(entryOf('0:1'), decode)
  expect(decode).toHaveBeenCalledTimes(2)
})

test.each([
  ['data, which its readers may change', () => ({ a: 1 })],
  ['a list, for the same reason', () => [<p key="a">one</p>]],
])('not %s', async (_what, make) => {
  expect(await decodedTwice(entryOf('0:{}'), make)).toEqual({ times: 2, same: false })
})

test.each([':HL["/a.css","style"]\n0:["$","p"]', '0:["$","p"]\n:HS["/a.js"]\n'])('not what asks for preloads: %s', async (body) => {
  expect((await decodedTwice(entryOf(body), () => <p>one</p>)).times).toBe(2)
})

test('not what is large', async () => {
  expect((await decodedTwice(entryOf('x'.repeat(33 * 1024)), () => <p>one</p>)).times).toBe(2)
})
