import type { Lifetime } from './lifetime.ts'

/** Of two lifetimes the shorter, field by field. */
export function shortest(a: Lifetime | null, b: Lifetime): Lifetime {
  if (a === null) return b
  return {
    stale: Math.min(a.stale, b.stale),
    revalidate: Math.min(a.revalidate, b.revalidate),
    expire: Math.min(a.expire, b.expire),
  }
}

/** A further `cacheLife` call in the same run: each field keeps the least that was said. */
export function addExplicit(before: Partial<Lifetime> | null, next: Partial<Lifetime>): Partial<Lifetime> {
  const merged: { -readonly [K in keyof Lifetime]?: number } = { ...before }
  for (const field of ['stale', 'revalidate', 'expire'] as const) {
    const value = next[field]
    if (value !== undefined) merged[field] = Math.min(value, merged[field] ?? Infinity)
  }
  return merged
}

/**
 * The lifetime of an entry. A field that `cacheLife` named wins over everything nested, longer
 * or shorter; a field it did not name is the default's, only ever shortened by what is nested.
 *
 * @example effectiveLifetime({ revalidate: 100 }, nested, profiles.default)
 */
export function effectiveLifetime(explicit: Partial<Lifetime> | null, nested: Lifetime | null, fallback: Lifetime): Lifetime {
  const implicit = nested === null ? fallback : shortest(nested, fallback)
  return settle(explicit ?? {}, implicit)
}

/**
 * Completes what was said with a fallback. Where the two contradict each other
 * (`{ expire: 60 }` over a fallback that revalidates after 900), what was said holds.
 */
export function settle(said: Partial<Lifetime>, fallback: Lifetime): Lifetime {
  const stale = said.stale ?? fallback.stale
  if (said.revalidate !== undefined) {
    return { stale, revalidate: said.revalidate, expire: said.expire ?? Math.max(fallback.expire, said.revalidate) }
  }
  const expire = said.expire ?? fallback.expire
  return { stale, revalidate: Math.min(fallback.revalidate, expire), expire }
}
