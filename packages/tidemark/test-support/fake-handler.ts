import { now } from '../src/clock.ts'
import type { CacheEntry, CacheHandler } from '../src/cache/stores/handler.ts'

export interface FakeHandler extends CacheHandler {
  /** What was called, in order: `get(key)`, `refreshTags()` … */
  readonly calls: string[]
}

/** A handler as an application writes one: in memory, by wall time. For tests. */
export function createFakeHandler(): FakeHandler {
  const entries = new Map<string, Omit<CacheEntry, 'value'> & { readonly bytes: ArrayBuffer }>()
  const tags = new Map<string, { readonly stale: number; readonly expired: number }>()
  const calls: string[] = []
  return {
    calls,
    async get(key, softTags) {
      calls.push(`get(${key}, ${softTags.join(' ')})`)
      const found = entries.get(key)
      if (!found) return undefined
      const { bytes, ...entry } = found
      let { revalidate } = entry
      for (const tag of entry.tags) {
        const state = tags.get(tag)
        if (state && state.expired > entry.timestamp && state.expired <= now()) return undefined
        if (state && state.stale > entry.timestamp) revalidate = -1
      }
      return { ...entry, revalidate, value: new Blob([bytes]).stream() }
    },
    async set(key, pending) {
      calls.push(`set(${key})`)
      const { value, ...entry } = await pending
      entries.set(key, { ...entry, bytes: await new Response(value).arrayBuffer() })
    },
    async refreshTags() {
      calls.push('refreshTags()')
    },
    async getExpiration(names) {
      calls.push(`getExpiration(${names.join(' ')})`)
      return Math.max(0, ...names.map((name) => tags.get(name)?.expired ?? 0))
    },
    async updateTags(names, durations) {
      calls.push(`updateTags(${names.join(' ')}${durations ? `, ${JSON.stringify(durations)}` : ''})`)
      const { expire } = durations ?? { expire: 0 }
      for (const name of names) {
        const expired = expire === undefined ? 0 : now() + expire * 1000
        tags.set(name, { stale: now(), expired })
      }
    },
  }
}
