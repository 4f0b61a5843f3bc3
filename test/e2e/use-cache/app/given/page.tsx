import { AtRequest } from '../../lib/json'

async function echo<T>(given: T) {
  'use cache'
  return given
}

async function around(given: { list: number[] }) {
  'use cache'
  return { first: given.list[0], given, list: given.list }
}

async function Listed({ items }: { items: Array<{ name: string }> }) {
  'use cache'
  return items
}

async function counted() {
  'use cache'
  return (async function* () {
    yield 1
    yield 2
  })()
}

async function all(values: AsyncIterable<number>): Promise<number[]> {
  const read: number[] = []
  for await (const value of values) read.push(value)
  return read
}

export default function Page() {
  return (
    <AtRequest
      make={async () => {
        const found = await around({ list: [1, 2] })
        const copy = structuredClone(found)
        // This caller's own: whoever comes next must not see it.
        found.given.list.push(3)
        return {
          object: await echo({ a: 1, nested: [{ at: new Date(5).getTime() }] }),
          array: await echo(['x', { y: 2 }]),
          around: copy,
          component: await Listed({ items: [{ name: 'one' }] }),
          twice: [await all(await counted()), await all(await counted())],
        }
      }}
    />
  )
}
