/** `next/cache`: how long cached values live, what they are tagged with, and how they are invalidated. */
import { declareLifetime, declareTags } from './cache/declare.ts'
import { expireTag, invalidatePath, invalidateTag, refreshClient } from './cache/revalidate.ts'
import { cacheFunction, type UnstableCacheOptions } from './cache/unstable-cache.ts'
import { warnOnce } from './cache/warn.ts'
import type { Lifetime } from './lifetime/lifetime.ts'
import type { PresetName } from './lifetime/profiles.ts'

export { io, unstable_noStore } from './request/connection.ts'
export type { CacheHandler, CacheEntry } from './cache/stores/handler.ts'

/**
 * The profiles of `cacheLife` in next.config.ts, by name. The types that `dev`, `build` and `typegen`
 * write for an application augment it, so that `cacheLife('biweekly')` completes and an unknown name is an error.
 *
 * @example declare module 'next/cache' { interface CacheProfiles { biweekly: true } }
 */
export interface CacheProfiles {}

/** The name of a profile. Before an application's own are known, any name. */
export type CacheProfileName = PresetName | (keyof CacheProfiles extends never ? string & {} : keyof CacheProfiles & string)

/**
 * How long the value of the running `'use cache'` function lives.
 *
 * Seconds, `Infinity` for never: the browser may show it for `stale` without asking (30 at least); after
 * `revalidate` the old value is served while it is refreshed behind; after `expire` the reader waits. What is
 * left out is the default profile's (300, 900, one year), or shorter where something nested lives shorter.
 * What is given wins over everything nested. Of several calls in one run the shortest of each holds.
 *
 * @throws TM_CACHE_LIFE_SCOPE outside of a cached function; TM_CACHE_LIFE_UNKNOWN for a name that is not
 * configured; TM_CACHE_LIFE_OPTION, TM_CACHE_LIFE_VALUE, TM_CACHE_LIFE_ORDER for an object that cannot be meant
 * @example
 * async function getPosts() {
 *   'use cache'
 *   cacheLife('hours')
 *   return db.posts.all()
 * }
 */
export function cacheLife(profile: CacheProfileName | Partial<Lifetime>): void {
  declareLifetime(profile)
}

/**
 * Tags the value of the running `'use cache'` function, and everything made of it, for `revalidateTag` and
 * `updateTag`. At most 128 tags a call, of at most 256 characters each; others are dropped with a warning.
 *
 * @throws TM_CACHE_TAG_SCOPE outside of a cached function
 * @example cacheTag('posts', `post-${id}`)
 */
export function cacheTag(...tags: string[]): void {
  declareTags(tags)
}

/**
 * Makes everything with the tag stale: each value is served once more while it is refreshed behind, for as long
 * as the profile's `expire`, or the object's, says. With `{ expire: 0 }` or without a profile (deprecated) it
 * is not served any more. Takes effect when the server function or route handler ends.
 *
 * @throws TM_REVALIDATE_PROFILE for an unknown profile; TM_REVALIDATE_SCOPE while rendering, in a cached
 * function or at build time
 * @example revalidateTag('posts', 'max')
 */
export function revalidateTag(tag: string, profile?: CacheProfileName | (string & {}) | { expire?: number }): void {
  invalidateTag(tag, profile)
}

/**
 * Expires everything with the tag, so that the answer of this server function already shows what it has written.
 *
 * @throws TM_UPDATE_TAG_SCOPE outside of a server function
 * @example updateTag(`post-${id}`)
 */
export function updateTag(tag: string): void {
  expireTag(tag)
}

/**
 * Renders the page anew in answer to this server function, without touching any cache.
 *
 * @throws TM_REFRESH_SCOPE outside of a server function
 * @example refresh()
 */
export function refresh(): void {
  refreshClient()
}

/**
 * Expires a path, or with a type everything a pattern stands for: `page` the paths of that page, `layout` also all
 * below. Takes effect when the server function or route handler ends.
 *
 * @param path of at most 1024 characters, case-sensitive, without basePath
 * @param type needed when the path is a pattern
 * @throws TM_REVALIDATE_SCOPE while rendering, in a cached function or at build time
 * @example revalidatePath('/blog/[slug]', 'page')
 */
export function revalidatePath(path: string, type?: 'page' | 'layout'): void {
  invalidatePath(path, type)
}

/**
 * Caches what an async function returns, by its source, its arguments and `keyParts`. Replaced by `'use cache'`.
 *
 * @param keyParts for what the function uses from outside: closures are not part of the key
 * @throws TM_UNSTABLE_CACHE_OPTION for a `revalidate` of 0 or below
 * @example const getUser = unstable_cache(async (id: string) => db.user(id), ['user'], { tags: ['users'], revalidate: 60 })
 */
export function unstable_cache<F extends (...args: never[]) => Promise<unknown>>(
  run: F,
  keyParts?: readonly string[],
  options: UnstableCacheOptions = {},
): F {
  return cacheFunction(run, keyParts, options)
}

/**
 * Leaves what follows to the navigation itself, out of a prefetch made for one visitor. Prefetches hold what is shown
 * to everyone here, so there is nothing to leave out, and it resolves at once.
 *
 * @example await navigation(); const similar = await getSimilar(id)
 */
export function navigation(): Promise<void> {
  return Promise.resolve()
}

/**
 * Leaves what follows to a prefetch or a navigation, out of a shell made for one visitor. Shells hold what is shown
 * to everyone here, so there is nothing to leave out, and it resolves at once.
 *
 * @example await prefetch(); const related = await getRelated(id)
 */
export function prefetch(): Promise<void> {
  return Promise.resolve()
}

/** @deprecated It is called {@link cacheLife}. */
export function unstable_cacheLife(profile: CacheProfileName | Partial<Lifetime>): void {
  warnOnce('`unstable_cacheLife` was recently stabilized and should be imported as `cacheLife`.')
  declareLifetime(profile)
}

/** @deprecated It is called {@link cacheTag}. */
export function unstable_cacheTag(...tags: string[]): void {
  warnOnce('`unstable_cacheTag` was recently stabilized and should be imported as `cacheTag`.')
  declareTags(tags)
}
