import { now } from '../clock.ts'
import { BoundedMap } from './bounded-map.ts'

/** Why a read found nothing it may show, or only something stale. */
export type Why =
  | { readonly reason: 'absent' | 'expired' | 'revalidate' | 'corrupt' | 'forgotten' }
  /** `tag` was invalidated; `own`: by this very request. */
  | { readonly reason: 'tag' | 'own'; readonly tag: string }

export interface Counters {
  hits: number
  stale: number
  misses: number
  /** Misses by reason. */
  readonly reasons: Record<Why['reason'], number>
  fills: number
  joined: number
  failed: number
  timeouts: number
  refreshes: number
  invalidations: number
}

export interface KeyHistory {
  readonly label: string
  readonly hits: number
  readonly misses: number
  /** Why it last was no plain hit, and when, in wall milliseconds. */
  readonly last: { readonly why: Why; readonly at: number } | null
}

export interface Statistics {
  readonly counters: Counters
  hit(key: string): void
  notFresh(kind: 'stale' | 'miss', key: string, why: Why): void
  name(key: string, label: string): void
  history(key: string): KeyHistory | undefined
}

/**
 * Counts what happens; with `detailed`, as in dev, also for each of the last `cap` keys.
 * In production a hit costs one addition.
 */
export function createStatistics({ detailed = false, cap = 1000 }: { detailed?: boolean; cap?: number } = {}): Statistics {
  const counters: Counters = {
    hits: 0,
    stale: 0,
    misses: 0,
    reasons: { absent: 0, expired: 0, revalidate: 0, corrupt: 0, forgotten: 0, tag: 0, own: 0 },
    fills: 0,
    joined: 0,
    failed: 0,
    timeouts: 0,
    refreshes: 0,
    invalidations: 0,
  }
  const keys = detailed ? new BoundedMap<string, { -readonly [K in keyof KeyHistory]: KeyHistory[K] }>(cap) : null

  function at(key: string): { -readonly [K in keyof KeyHistory]: KeyHistory[K] } | undefined {
    if (keys === null) return undefined
    let history = keys.get(key)
    if (!history) keys.set(key, (history = { label: '', hits: 0, misses: 0, last: null }))
    return history
  }

  return {
    counters,
    hit(key) {
      counters.hits += 1
      const history = at(key)
      if (history) history.hits += 1
    },
    notFresh(kind, key, why) {
      counters[kind === 'stale' ? 'stale' : 'misses'] += 1
      if (kind === 'miss') counters.reasons[why.reason] += 1
      const history = at(key)
      if (!history) return
      if (kind === 'miss') history.misses += 1
      history.last = { why, at: now() }
    },
    name(key, label) {
      const history = at(key)
      if (history) history.label = label
    },
    history: (key) => keys?.get(key),
  }
}
