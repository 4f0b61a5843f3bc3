import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(import.meta.dirname)

type Call = [name: string, ...args: unknown[]]

const value = async (path: string): Promise<string | undefined> => textOf(await fixture.server.html(path), 'value')
const calls = async (): Promise<Call[]> => (await (await fixture.server.fetch('/api')).json()) as Call[]

test('a kind with a handler of its own is kept there', async () => {
  await calls()
  const first = await value('/custom')
  const made = await calls()
  expect(made.map(([name]) => name)).toEqual(['refreshTags', 'get', 'set'])
  expect(made[1]?.[1]).toEqual(['_N_T_/layout', '_N_T_/custom/layout', '_N_T_/custom/page', '_N_T_/custom'])
  expect(made[2]?.[1]).toMatchObject({ key: 'string', tags: ['c1'], stale: 40, revalidate: 500, expire: 5000 })

  if (!isNext) expect(await value('/custom')).toBe(first)
  expect((await calls()).map(([name]) => name)).toEqual(['refreshTags', 'get', 'getExpiration'])
})

test('invalidations are passed on', async () => {
  const first = await value('/custom')
  await calls()
  await fixture.server.fetch('/api', { method: 'POST', body: JSON.stringify({ tag: 'c1', profile: { expire: 0 } }) })
  expect(await calls()).toContainEqual(['updateTags', ['c1'], { expire: 0 }])
  expect(await value('/custom')).not.toBe(first)
})

test('what a handler keeps elsewhere is part of a static page all the same', async () => {
  const response = await fixture.server.fetch('/remote')
  expect(response.headers.get('x-nextjs-cache')).toBe('HIT')
  expect(textOf(await response.text(), 'value')).toMatch(/^\w+$/)
})

test("plain 'use cache' stays with the framework's own store", async () => {
  await calls()
  expect(await value('/plain')).toBe(await value('/plain'))
  expect(await calls()).toEqual([])
})
