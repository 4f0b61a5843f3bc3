import { expect, test } from 'vitest'
import { expandStaticParams } from './static-params.ts'

const plain = (sets: unknown): unknown => JSON.parse(JSON.stringify(sets))

test('nobody lists params: null, not none', async () => {
  expect(await expandStaticParams([{}, { default: () => null }], '/[a]')).toBeNull()
})

test('each level is called once for every set of the levels above', async () => {
  const seen: unknown[] = []
  const sets = await expandStaticParams(
    [
      { generateStaticParams: () => [{ a: '1' }, { a: '2' }] },
      {
        async generateStaticParams({ params }: { params: { a: string } }) {
          seen.push({ ...params })
          return params.a === '1' ? [{ b: 'x' }, { b: 'y' }] : [{ b: 'z' }]
        },
      },
    ],
    '/[a]/[b]',
  )
  expect(seen).toEqual([{ a: '1' }, { a: '2' }])
  expect(plain(sets)).toEqual([
    { a: '1', b: 'x' },
    { a: '1', b: 'y' },
    { a: '2', b: 'z' },
  ])
})

test('repeated sets count once, numbers become text', async () => {
  expect(plain(await expandStaticParams([{ generateStaticParams: () => [{ a: 1 }, { a: '1' }] }], '/[a]'))).toEqual([{ a: '1' }])
})

test('catch-all params are lists', async () => {
  expect(plain(await expandStaticParams([{ generateStaticParams: () => [{ rest: ['a', 'b'] }] }], '/[...rest]'))).toEqual([
    { rest: ['a', 'b'] },
  ])
})

test('`__proto__` is a name like any other', async () => {
  const sets = await expandStaticParams([{ generateStaticParams: () => [JSON.parse('{"__proto__":"x","a":"1"}')] }], '/[a]')
  expect(Object.getPrototypeOf(sets?.[0])).toBeNull()
})

test.each([[null], ['x'], [[1]], [[null]], [[{ a: {} }]]])('%j is refused', async (result) => {
  await expect(expandStaticParams([{ generateStaticParams: () => result }], '/[a]')).rejects.toThrow('generateStaticParams of /[a]')
})
