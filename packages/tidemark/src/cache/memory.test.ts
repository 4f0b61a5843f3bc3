import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { createCache } from './cache.ts'
import type { Run } from './fill.ts'
import { readThrough } from './read-through.ts'
import { createMemoryStore } from './stores/memory.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Megabytes that are held, after everything else was given back. */
async function held(): Promise<number> {
  for (let time = 0; time < 3; time++) {
    await new Promise((resolve) => setImmediate(resolve))
    collect()
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1024 ** 2
}

/** As `'use cache'` makes its values: in a stream of chunks, tagged. */
function making(text: string, tag: string): Run {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text.slice(0, 100))
    yield Buffer.from(text.slice(100))
  }
  return () => ({ body: chunks(), meta: () => ({ tags: [tag], stale: 300, revalidate: 900, expire: 3600 }) })
}

const TEXT = 'x'.repeat(1000)

test('hits on a few keys hold nothing', async () => {
  const cache = createCache({ store: createMemoryStore() })
  const hit = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n++) {
      const key = `k${n % 10}`
      const found = await readThrough(cache, { key, run: making(TEXT, key), request: {}, implicit: ['route'] })
      if (found?.body.byteLength !== TEXT.length) throw new Error('not the value')
    }
  }
  await hit(20_000)
  const before = await held()
  await hit(200_000)
  // At most 0.5 MB for each 100,000.
  expect((await held()) - before).toBeLessThan(1)
  expect(cache.statistics.counters.fills).toBe(10)
}, 60_000)

test('distinct keys and tags stay within the cap, and grow no further once it is reached', async () => {
  const MB = 1024 ** 2
  const cap = 5 * MB
  const cache = createCache({ store: createMemoryStore({ maxBytes: cap, maxTags: 1000 }) })
  let n = 0
  const miss = async (times: number): Promise<void> => {
    for (const end = n + times; n < end; n++) {
      await readThrough(cache, { key: `key ${n}`, run: making(TEXT, `tag ${n}`), request: {} })
      // A thousand tags again and again: that older ones are forgotten is the registry's own test.
      if (n % 10 === 0) await cache.invalidate([`tag ${n % 10_000}`], n % 20 === 0 ? null : { expire: 60 })
    }
  }
  const empty = await held()
  await miss(15_000)
  const full = await held()
  expect(cache.store.usage?.().bytes).toBeLessThanOrEqual(cap)
  expect(cache.store.usage?.().entries).toBeGreaterThan(2500)
  // What the process holds is what the store says, and what registers cost.
  expect(full - empty).toBeLessThan((cap / MB) * 1.1 + 10)
  await miss(30_000)
  expect((await held()) - full).toBeLessThan(1)
}, 120_000)
