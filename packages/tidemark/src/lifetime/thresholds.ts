import type { Lifetime } from './lifetime.ts'

/** Seconds. An entry that expires sooner is a hole in the static shell. Source: Next.js 16. */
const MIN_SHELL_EXPIRE = 300
/** Seconds. An entry that the browser may keep for less is in no prerender at all. Source: Next.js 16. */
const MIN_PRERENDER_STALE = 30
/** Seconds the browser may always show a page without asking, so that a prefetched link stays usable. */
const STALE_FLOOR = 30

/**
 * Why an entry cannot stand in a static shell, or null when it can.
 * For the build's table and for explanations.
 */
export function whyHole(lifetime: Lifetime): 'revalidate' | 'expire' | 'stale' | null {
  if (lifetime.revalidate === 0) return 'revalidate'
  if (lifetime.expire < MIN_SHELL_EXPIRE) return 'expire'
  if (lifetime.stale < MIN_PRERENDER_STALE) return 'stale'
  return null
}

/** Whether an entry may be part of a static shell; otherwise it is a hole, filled at the request. */
export function isShellable(lifetime: Lifetime): boolean {
  return whyHole(lifetime) === null
}

/**
 * Which nested field would silently turn an outer cache dynamic that says nothing of its own:
 * Next.js refuses that rather than decide. Null when there is nothing to refuse.
 */
export function nestedTooShort(
  explicit: Partial<Lifetime> | null,
  nested: Lifetime | null,
  fallback: Lifetime,
): 'revalidate' | 'expire' | null {
  if (nested === null) return null
  if (nested.revalidate === 0 && explicit?.revalidate === undefined && fallback.revalidate !== 0) return 'revalidate'
  if (nested.expire < MIN_SHELL_EXPIRE && explicit?.expire === undefined && fallback.expire >= MIN_SHELL_EXPIRE) return 'expire'
  return null
}

/**
 * Seconds for `x-nextjs-stale-time`: never below 30.
 *
 * @param fallback for a page that says nothing of it, or `Infinity`, which Next.js takes for that: `staleTimes.static`. Default 300.
 */
export function staleSeconds(lifetime: Lifetime | null, fallback = 300): number {
  const stale = lifetime?.stale ?? Infinity
  return Math.max(STALE_FLOOR, Number.isFinite(stale) ? stale : fallback)
}
