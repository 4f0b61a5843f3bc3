import { now } from '../../clock.ts'
import { TidemarkError } from '../../errors/error.ts'
import { decodeEntry, encodeEntry } from '../entry.ts'
import type { Store } from '../store.ts'
import { createTagLog } from '../tag-log.ts'
import { warn } from '../warn.ts'
import type { CacheEntry, CacheHandler } from './handler.ts'

/** What Next.js gives handlers for "never": a number that survives JSON. */
const NEVER = 0xff_ff_ff_fe
const METHODS = ['get', 'set', 'refreshTags', 'getExpiration', 'updateTags'] as const

/**
 * A cache handler as Next.js takes it, as a store. Handlers go by wall time instead of numbers: the sequence
 * is made of milliseconds that never repeat, and an entry is never stamped earlier than the last invalidation its fill has seen.
 *
 * @param kind for messages: the key in `cacheHandlers`
 * @throws TM_CACHE_HANDLER when a method is missing
 * @example installCache(createCache({ store: customStore((await import(file)).default, 'remote') }), 'remote')
 */
export function customStore(handler: CacheHandler, kind: string): Store {
  const missing = METHODS.filter((method) => typeof (handler as Partial<CacheHandler> | null)?.[method] !== 'function')
  if (missing.length > 0) {
    throw new TidemarkError('TM_CACHE_HANDLER', { message: `The cache handler "${kind}" has no ${missing.join(', ')}.` })
  }
  // One ahead of the clock: above the stamp of every fill that has begun.
  const log = createTagLog(undefined, (last, at) => Math.max(last, at) + 1)
  /** An invalidation by this process is known without asking. */
  let told = false

  return {
    name: `cacheHandlers.${kind}`,
    async get(key, implicit = []) {
      try {
        const entry = await handler.get(key, [...implicit])
        if (!entry || (await isExpired(handler, entry, implicit))) return undefined
        return encodeEntry({
          key,
          label: '',
          tags: entry.tags,
          created: entry.timestamp,
          sequence: entry.timestamp,
          stale: entry.stale,
          // Below zero: the handler knows of an invalidation that lets it be shown once more.
          revalidate: Math.max(0, fromHandler(entry.revalidate)),
          expire: fromHandler(entry.expire),
          body: new Uint8Array(await new Response(entry.value).arrayBuffer()),
        })
      } catch (error) {
        warn(`The cache handler "${kind}" failed to get an entry, which counts as a miss: ${messageOf(error)}`)
        return undefined
      }
    },
    async set(key, bytes) {
      const decoded = decodeEntry(bytes, key)
      if (decoded.kind === 'corrupt') return
      const { tags, stale, revalidate, expire, created, sequence, body } = decoded.entry
      const entry: CacheEntry = {
        value: new Blob([body as Uint8Array<ArrayBuffer>]).stream(),
        tags: [...tags],
        stale: toHandler(stale),
        revalidate: toHandler(revalidate),
        expire: toHandler(expire),
        timestamp: Math.max(created, sequence),
      }
      try {
        await handler.set(key, Promise.resolve(entry))
      } catch (error) {
        warn(`The cache handler "${kind}" failed to set an entry: ${messageOf(error)}`)
      }
    },
    // Handlers have no delete; what is damaged is overwritten by the next fill.
    delete: () => undefined,
    async invalidate(tags, durations) {
      const sequence = log.invalidate(tags, durations, now())
      told = true
      if (durations === null) await handler.updateTags([...tags])
      else await handler.updateTags([...tags], durations)
      return sequence
    },
    async since(sequence) {
      if (!told) await handler.refreshTags()
      told = false
      return log.since(sequence)
    },
  }
}

async function isExpired(handler: CacheHandler, entry: CacheEntry, implicit: readonly string[]): Promise<boolean> {
  if (implicit.length === 0) return false
  const expiration = await handler.getExpiration([...implicit])
  return expiration !== Infinity && expiration > 0 && expiration >= entry.timestamp
}

function fromHandler(seconds: number): number {
  return seconds >= NEVER ? Infinity : seconds
}

function toHandler(seconds: number): number {
  return Math.min(seconds, NEVER)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
