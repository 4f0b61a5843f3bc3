import type { Lifetime } from './lifetime.ts'

/** For everything that is not proven shareable. */
export const NO_STORE = 'private, no-cache, no-store, max-age=0, must-revalidate'

const YEAR = 31_536_000

/**
 * `Cache-Control` of a complete prerendered answer.
 *
 * @param lifetime null for an answer with no lifetime of its own: it is as static as the build
 * @param expireTime seconds that stand for an infinite `expire`. Default 31536000.
 * @example cacheControl({ stale: 300, revalidate: 60, expire: 3600 }) // 's-maxage=60, stale-while-revalidate=3540'
 */
export function cacheControl(lifetime: Lifetime | null, expireTime: number = YEAR): string {
  if (lifetime === null || lifetime.revalidate === Infinity) return `s-maxage=${YEAR}`
  if (lifetime.revalidate === 0) return NO_STORE
  const expire = Number.isFinite(lifetime.expire) ? lifetime.expire : expireTime
  // The header knows whole seconds only: a cache takes a fraction for an answer that is never fresh.
  const fresh = Math.floor(lifetime.revalidate)
  const behind = Math.floor(expire) - fresh
  return behind > 0 ? `s-maxage=${fresh}, stale-while-revalidate=${behind}` : `s-maxage=${fresh}`
}
