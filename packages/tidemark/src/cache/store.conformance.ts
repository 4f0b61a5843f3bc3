import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decodeEntry, encodeEntry } from './entry.ts'
import { TagRegistry } from './tag-registry.ts'
import type { Store } from './store.ts'

export interface ConformanceOptions {
  open(): Promise<Store> | Store
  /** A second handle on the same data, as another process has it. Leave out for stores of one process. */
  again?(): Promise<Store> | Store
  /** Bytes of the store's cap, if it can be filled in a test; the store must have been opened with it. */
  readonly cap?: number
  /** Why it cannot delete, if it cannot. */
  readonly cannotDelete?: string
}

function stored(key: string, body: string | Uint8Array): Uint8Array {
  const lifetime = { stale: 300, revalidate: 900, expire: 3600 }
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return encodeEntry({ key, label: '', tags: [], created: 0, sequence: 0, ...lifetime, body: bytes })
}

/** The body of what a store gave for a key. */
function bodyOf(key: string, bytes: Uint8Array | undefined): Buffer | undefined {
  if (bytes === undefined) return undefined
  const decoded = decodeEntry(bytes, key)
  if (decoded.kind === 'corrupt') throw new Error(decoded.why)
  return Buffer.from(decoded.entry.body)
}

/** What every store promises. Run by the test of each. */
export function storeConformance(name: string, options: ConformanceOptions): void {
  describe(`${name} as a store`, () => {
    let store: Store
    const put = async (key: string, value: string | Uint8Array): Promise<void> => store.set(key, stored(key, value))
    const body = async (key: string): Promise<Buffer | undefined> => bodyOf(key, await store.get(key))
    const text = async (key: string): Promise<string | undefined> => (await body(key))?.toString()
    beforeEach(async () => {
      store = await options.open()
    })
    afterEach(async () => {
      await store.close?.()
    })

    test('an unknown key is undefined', async () => {
      expect(await store.get('nothing')).toBeUndefined()
    })

    test('bytes come back as they were set, the last ones for each key', async () => {
      await put('a', 'one')
      await put('a', 'two')
      await put('b', new Uint8Array([0, 255, 128]))
      expect(await text('a')).toBe('two')
      expect([...((await body('b')) ?? [])]).toEqual([0, 255, 128])
    })

    test('bytes given stay what they were while others are read and written', async () => {
      for (const key of ['a', 'b', 'c']) await put(key, key.repeat(5000))
      await new Promise((resolve) => setTimeout(resolve, 20))
      const held = await store.get('a')
      for (const key of ['b', 'c']) await store.get(key)
      await put('a', 'x'.repeat(5000))
      await new Promise((resolve) => setTimeout(resolve, 20))
      await store.get('a')
      expect(bodyOf('a', held)?.toString()).toBe('a'.repeat(5000))
    })

    test('an empty value is a value', async () => {
      await put('empty', new Uint8Array(0))
      expect((await body('empty'))?.byteLength).toBe(0)
    })

    test.skipIf(options.cannotDelete)('a deleted key is gone', async () => {
      await put('a', 'one')
      await store.delete('a')
      await store.delete('never')
      expect(await store.get('a')).toBeUndefined()
    })

    test('a value that is a view on a larger buffer is kept alone', async () => {
      const bytes = stored('view', 'value')
      await store.set('view', Buffer.concat([Buffer.from('xx'), bytes, Buffer.from('xx')]).subarray(2, 2 + bytes.length))
      expect(await text('view')).toBe('value')
    })

    test('a megabyte comes back whole', async () => {
      const large = new Uint8Array(1024 * 1024).map((_, index) => index * 7)
      await put('large', large)
      expect(Buffer.compare((await body('large')) ?? new Uint8Array(), large)).toBe(0)
    })

    test('keys lists what is held', async () => {
      if (!store.keys) return
      await put('a', '1')
      await put('b', '2')
      await store.delete('a')
      const held = new Set(store.keys())
      expect(held.has('b')).toBe(true)
    })

    test('invalidations are numbered upwards', async () => {
      const first = await store.invalidate(['a'], null)
      const second = await store.invalidate(['b'], { expire: 10 })
      expect(second).toBeGreaterThan(first)
      expect((await store.since(0)).sequence).toBe(second)
    })

    test('since tells each tag invalidated after a number, and no other', async () => {
      const first = await store.invalidate(['a', 'b'], null)
      await store.invalidate(['b', 'c'], null)
      expect((await store.since(0)).changes.map(({ tag }) => tag).toSorted()).toEqual(['a', 'b', 'c'])
      expect((await store.since(first)).changes.map(({ tag }) => tag).toSorted()).toEqual(['b', 'c'])
      expect((await store.since((await store.since(0)).sequence)).changes).toEqual([])
    })

    test('an invalidation expires what began before it, and nothing that began after', async () => {
      const registry = new TagRegistry()
      const before = registry.sequence
      await store.invalidate(['a'], null)
      registry.learn(await store.since(registry.cursor))
      expect(registry.judge(['a'], before, 0).kind).toBe('expired')
      expect(registry.judge(['b'], before, 0).kind).toBe('fresh')
      expect(registry.judge(['a'], registry.sequence, 0).kind).toBe('fresh')
    })

    test('tags of any length and script are told apart', async () => {
      const tags = ['größe', 'grosse', 'x'.repeat(256), 'x'.repeat(255), `_N_T_/${'ü'.repeat(1024)}`, `_N_T_/${'ü'.repeat(1023)}a`]
      await store.invalidate(tags, null)
      expect((await store.since(0)).changes.map(({ tag }) => tag).toSorted()).toEqual(tags.toSorted())
    })

    test('the cap holds, and the newest entries are kept', async () => {
      if (!options.cap || !store.usage) return
      const size = Math.floor(options.cap / 20)
      for (let index = 0; index < 100; index++) {
        await put(`k${index}`, new Uint8Array(size))
        if (index % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 10))
      }
      await new Promise((resolve) => setTimeout(resolve, 30))
      expect(store.usage().bytes).toBeLessThanOrEqual(options.cap * 1.1)
      expect(await store.get('k0')).toBeUndefined()
      expect((await body('k99'))?.byteLength).toBe(size)
    })

    test('another handle sees entries and invalidations, in one sequence', async () => {
      if (!options.again) return
      const other = await options.again()
      await put('shared', 'one')
      const first = await store.invalidate(['a'], null)
      await expect.poll(async () => bodyOf('shared', await other.get('shared'))?.toString()).toBe('one')
      expect((await other.since(0)).changes.map(({ tag }) => tag)).toEqual(['a'])
      const second = await other.invalidate(['b'], null)
      expect(second).toBeGreaterThan(first)
      expect((await store.since(first)).changes.map(({ tag }) => tag)).toEqual(['b'])
      await other.close?.()
    })
  })
}
