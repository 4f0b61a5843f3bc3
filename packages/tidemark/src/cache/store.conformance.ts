import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TagRegistry } from './tag-registry.ts'
import type { Store } from './store.ts'

export interface ConformanceOptions {
  open(): Promise<Store> | Store
  /** A second handle on the same data, as another process has it. Leave out for stores of one process. */
  again?(): Promise<Store> | Store
  /** Bytes of the store's cap, if it can be filled in a test; the store must have been opened with it. */
  readonly cap?: number
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (value: Uint8Array | undefined): string | undefined => value && Buffer.from(value).toString()

/** What every store promises. Run by the test of each. */
export function storeConformance(name: string, options: ConformanceOptions): void {
  describe(`${name} as a store`, () => {
    let store: Store
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
      await store.set('a', bytes('one'))
      await store.set('a', bytes('two'))
      await store.set('b', new Uint8Array([0, 255, 128]))
      expect(text(await store.get('a'))).toBe('two')
      expect([...((await store.get('b')) ?? [])]).toEqual([0, 255, 128])
    })

    test('an empty value is a value', async () => {
      await store.set('empty', new Uint8Array(0))
      expect((await store.get('empty'))?.byteLength).toBe(0)
    })

    test('a deleted key is gone', async () => {
      await store.set('a', bytes('one'))
      await store.delete('a')
      await store.delete('never')
      expect(await store.get('a')).toBeUndefined()
    })

    test('a value that is a view on a larger buffer is kept alone', async () => {
      await store.set('view', Buffer.from('xxvaluexx').subarray(2, 7))
      expect(text(await store.get('view'))).toBe('value')
    })

    test('a megabyte comes back whole', async () => {
      const large = new Uint8Array(1024 * 1024).map((_, index) => index * 7)
      await store.set('large', large)
      expect(Buffer.compare((await store.get('large')) ?? new Uint8Array(), large)).toBe(0)
    })

    test('keys lists what is held', async () => {
      if (!store.keys) return
      await store.set('a', bytes('1'))
      await store.set('b', bytes('2'))
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
        await store.set(`k${index}`, new Uint8Array(size))
        if (index % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 10))
      }
      await new Promise((resolve) => setTimeout(resolve, 30))
      expect(store.usage().bytes).toBeLessThanOrEqual(options.cap * 1.1)
      expect(await store.get('k0')).toBeUndefined()
      expect((await store.get('k99'))?.byteLength).toBe(size)
    })

    test('another handle sees entries and invalidations, in one sequence', async () => {
      if (!options.again) return
      const other = await options.again()
      await store.set('shared', bytes('one'))
      const first = await store.invalidate(['a'], null)
      await expect.poll(async () => text(await other.get('shared'))).toBe('one')
      expect((await other.since(0)).changes.map(({ tag }) => tag)).toEqual(['a'])
      const second = await other.invalidate(['b'], null)
      expect(second).toBeGreaterThan(first)
      expect((await store.since(first)).changes.map(({ tag }) => tag)).toEqual(['b'])
      await other.close?.()
    })
  })
}
