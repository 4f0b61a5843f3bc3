/** `tidemark/testing`: a cache with a clock that turns when told to, for an application's own tests. */
import { createCache } from './cache/cache.ts'
import { installCache } from './cache/instance.ts'
import { applyInvalidations } from './cache/revalidate.ts'
import { createMemoryStore } from './cache/stores/memory.ts'
import { now, useClock } from './clock.ts'
import type { TidemarkConfig } from './config/types.ts'
import { TidemarkError } from './errors/error.ts'
import { parseDuration } from './lifetime/duration.ts'
import type { Lifetime } from './lifetime/lifetime.ts'
import { resolveProfiles } from './lifetime/profiles.ts'
import { createRequestScope } from './request/request-scope.ts'
import { runInScope } from './request/scope.ts'

/** A function with `'use cache'`, or one that `unstable_cache` has made. */
export type CachedFunction<A extends unknown[]> = (...args: A) => unknown

export interface TestCacheOptions {
  /** What `cacheLife` in next.config.ts says. Default: the presets alone. */
  readonly cacheLife?: Readonly<Record<string, Partial<Lifetime>>>
  /** The time at which the clock begins. Default: now. */
  readonly start?: Date
}

export interface Invalidation {
  readonly tags: readonly string[]
  /** Seconds for which the old value may be shown while it is refreshed; 0: not at all; Infinity: until it is. */
  readonly expire: number
  readonly at: Date
}

export interface TestCache extends Disposable {
  /** Lets time pass for the cache: `'1h'`, `'1h 30m'`, or seconds. Timers and `Date.now()` of the tests do not move. */
  advance(duration: string | number): void
  /** What time it is for the cache. */
  now(): Date
  /** Whether a call would be answered without running the function. */
  isCached<A extends unknown[]>(run: CachedFunction<A>, args?: A): Promise<boolean>
  /** `fresh`; `stale`: answered with the old value while it is refreshed behind; `missing`: the caller waits. */
  stateOf<A extends unknown[]>(run: CachedFunction<A>, args?: A): Promise<'fresh' | 'stale' | 'missing'>
  /** Runs what calls `revalidateTag`, `updateTag` or `revalidatePath`, as a server function, and applies them. */
  act<T>(run: () => T | Promise<T>): Promise<T>
  /** What was invalidated so far, in order. */
  invalidations(): readonly Invalidation[]
  /** Resolves when the refreshes behind stale values have ended. */
  settled(): Promise<void>
  /** Puts the cache and the clock from before back. Also done by `using`. */
  restore(): void
}

const CACHED: unique symbol = Symbol.for('tidemark.cached')

/**
 * Puts a cache of its own, empty and in memory, in place of the process's, and a clock that only `advance` moves.
 *
 * @example
 * using cache = createTestCache()
 * await getPrice('tea')
 * cache.advance('1h')
 * expect(await cache.isCached(getPrice, ['tea'])).toBe(false)
 */
export function createTestCache({ cacheLife = {}, start }: TestCacheOptions = {}): TestCache {
  const profiles = resolveProfiles(cacheLife, { staticStale: 300, expireTime: 31_536_000 })
  let time = start?.getTime() ?? now()
  const restoreClock = useClock({ now: () => time, monotonic: () => time })
  const cache = createCache({ store: createMemoryStore(), profiles, detailed: true })
  const restoreCache = installCache(cache)
  // What a server function sees of the configuration while it invalidates.
  const config = { cacheComponents: true, cacheLife: profiles } as unknown as TidemarkConfig

  async function stateOf<A extends unknown[]>(run: CachedFunction<A>, args?: A): Promise<'fresh' | 'stale' | 'missing'> {
    const found = cache.peek(await keyOfCall(run, args ?? []))
    if (!found) return 'missing'
    return found.kind === 'hit' ? 'fresh' : found.kind === 'stale' ? 'stale' : 'missing'
  }

  function restore(): void {
    restoreCache()
    restoreClock()
  }

  return {
    advance(duration) {
      time += parseDuration(duration) * 1000
    },
    now: () => new Date(time),
    stateOf,
    isCached: async (run, args) => (await stateOf(run, args)) !== 'missing',
    async act(run) {
      const scope = createRequestScope({ phase: 'action', route: '/', pathname: '/', config, request: null })
      try {
        return await runInScope(scope, run)
      } finally {
        await applyInvalidations(scope)
      }
    },
    invalidations: () =>
      cache.invalidations().map(({ tags, durations, at }) => ({
        tags,
        expire: durations === null ? 0 : (durations.expire ?? Infinity),
        at: new Date(at),
      })),
    settled: () => cache.settled(),
    restore,
    [Symbol.dispose]: restore,
  }
}

async function keyOfCall(run: CachedFunction<never[]>, args: readonly unknown[]): Promise<string> {
  const cached = (run as { readonly [CACHED]?: { key(args: readonly unknown[]): Promise<string> } })[CACHED]
  if (cached) return cached.key(args)
  throw new TidemarkError('TM_TEST_NOT_CACHED', { message: `${run.name || 'The function'} is not a cached function.` })
}
