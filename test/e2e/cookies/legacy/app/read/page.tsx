import { cookies } from 'next/headers'

export default async function Read() {
  const store = await cookies()
  const seen = {
    get: store.get('a'),
    named: store.get({ name: 'b', value: '' }),
    missing: store.get('missing') ?? null,
    all: store.getAll(),
    allOfOne: store.getAll('a'),
    has: [store.has('a'), store.has('missing')],
    size: store.size,
    entries: [...store],
    text: store.toString(),
  }
  return <pre id="seen">{JSON.stringify(seen)}</pre>
}
