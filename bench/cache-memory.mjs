// What the cache of a process holds after 1,000,000 hits on ten keys, and after 1,000,000 distinct keys.
//   node --expose-gc bench/cache-memory.mjs [count]
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createCache } from '../packages/tidemark/dist/cache/cache.js'
import { readThrough } from '../packages/tidemark/dist/cache/read-through.js'
import { openDefaultStore } from '../packages/tidemark/dist/cache/stores/default.js'
import { createMemoryStore } from '../packages/tidemark/dist/cache/stores/memory.js'

const COUNT = Number(process.argv[2] ?? 1_000_000)
const MB = 1024 ** 2
const TEXT = 'x'.repeat(1000)

const collect = globalThis.gc
if (!collect) throw new Error('run it with node --expose-gc')

/** As `'use cache'` makes its values: in chunks, with a tag of its own. */
const making = (/** @type {string} */ key) => () => ({
  body: (async function* () {
    yield Buffer.from(TEXT.slice(0, 100))
    yield Buffer.from(TEXT.slice(100))
  })(),
  meta: () => ({ tags: [key], stale: 300, revalidate: 900, expire: 3600 }),
})

/** Megabytes, once what is no longer needed was given back. */
async function held() {
  for (let time = 0; time < 3; time++) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    collect?.()
  }
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
  return { held: (heapUsed + arrayBuffers) / MB, own: ownBytes(rss) / MB, rss: rss / MB }
}

/** Resident without the files that are mapped, which the system takes back when it needs the room. */
function ownBytes(/** @type {number} */ rss) {
  if (!existsSync('/proc/self/status')) return rss
  const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return kilobytes === undefined ? rss : Number(kilobytes) * 1024
}

/**
 * Four equal parts, so that the table shows whether it still grows.
 *
 * @param {string} what
 * @param {import('../packages/tidemark/src/cache/store.ts').Store} store
 * @param {(n: number) => string} keyOf
 */
async function measure(what, store, keyOf) {
  const cache = createCache({ store })
  const start = await held()
  console.log(`\n${what}, ${store.name}`)
  console.log('       after  held MB  own MB  resident MB  microseconds each  of processor time')
  console.log(row(0, start, [0, 0]))
  for (let part = 0; part < 4; part++) {
    const began = performance.now()
    const before = process.cpuUsage()
    for (let n = (part * COUNT) / 4; n < ((part + 1) * COUNT) / 4; n++) {
      const key = keyOf(n)
      await readThrough(cache, { key, run: making(key), request: {}, implicit: ['route'] })
      // Timers and writes of the store get their turn, as they do between requests.
      if (n % 1000 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    const { user, system } = process.cpuUsage(before)
    const each = [(performance.now() - began) * 1000, user + system].map((sum) => sum / (COUNT / 4))
    console.log(row(((part + 1) * COUNT) / 4, await held(), each))
  }
  const { bytes, cap, entries } = store.usage?.() ?? { bytes: 0, cap: 0, entries: 0 }
  console.log(`in front: ${entries} entries, ${(bytes / MB).toFixed(1)} of ${(cap / MB).toFixed(0)} MB`)
  await cache.close()
}

/** @param {number} after @param {{ held: number, own: number, rss: number }} memory @param {number[]} each */
function row(after, memory, each) {
  return [
    after.toLocaleString('en').padStart(12),
    memory.held.toFixed(1).padStart(8),
    memory.own.toFixed(0).padStart(7),
    memory.rss.toFixed(0).padStart(12),
    ...each.map((microseconds) => microseconds.toFixed(1).padStart(18)),
  ].join(' ')
}

const folder = mkdtempSync(path.join(tmpdir(), 'tidemark-cache-memory-'))
try {
  await measure(`${COUNT.toLocaleString('en')} hits on ten keys`, createMemoryStore(), (n) => `key ${n % 10}`)
  await measure(`${COUNT.toLocaleString('en')} distinct keys of 1,000 bytes`, createMemoryStore(), (n) => `key ${n}`)
  await measure('the same', openDefaultStore({ path: folder }), (n) => `key ${n}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
