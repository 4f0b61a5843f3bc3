/**
 * What is known of the invalidations of one tag. Events are compared by the store's sequence,
 * never by clocks: an entry whose fill had seen number `n` is touched by the events after `n`.
 */
export interface TagState {
  /** Number of the last invalidation that expired at once; 0 when there was none. */
  readonly expired: number
  /**
   * Invalidations that let the old value be shown for a while: `[number, until]`, `until` in wall
   * milliseconds. Both rise from one to the next: what a later one ends sooner says nothing more.
   */
  readonly stale: ReadonlyArray<readonly [number, number]>
  /** Wall milliseconds of the last invalidation: for what was made without a sequence, as in a build. */
  readonly at: number
}

/** `null`: expired at once. Else the old value may be shown, for `expire` seconds if given, while it is refreshed. */
export type Durations = { readonly expire?: number } | null

export interface TagEvent {
  readonly sequence: number
  readonly durations: Durations
  /** Wall milliseconds. */
  readonly at: number
}

/** More windows at once than this are merged: the older entries then wait a little earlier. */
const MAX_WINDOWS = 8

/** The state after one more event. */
export function withEvent(state: TagState | undefined, { sequence, durations, at }: TagEvent): TagState {
  if (durations === null || durations.expire === 0) return { expired: sequence, stale: [], at }
  const until = durations.expire === undefined ? Infinity : at + durations.expire * 1000
  let expired = state?.expired ?? 0
  const stale: Array<readonly [number, number]> = []
  for (const window of state?.stale ?? []) {
    if (window[1] <= at) expired = Math.max(expired, window[0])
    else if (window[1] < until) stale.push(window)
  }
  stale.push([sequence, until])
  while (stale.length > MAX_WINDOWS) {
    const [first, second] = stale as [readonly [number, number], readonly [number, number]]
    stale.splice(0, 2, [second[0], first[1]])
  }
  return { expired, stale, at }
}

/** The number of the last event of any kind. */
export function lastEvent(state: TagState): number {
  return Math.max(state.expired, state.stale.at(-1)?.[0] ?? 0)
}

/** What the events after `sequence` make of an entry, `now` in wall milliseconds. */
export function judgeTag(state: TagState, sequence: number, now: number): 'fresh' | 'stale' | 'expired' {
  if (state.expired > sequence) return 'expired'
  let verdict: 'fresh' | 'stale' = 'fresh'
  for (const [event, until] of state.stale) {
    if (event <= sequence) continue
    if (until <= now) return 'expired'
    verdict = 'stale'
  }
  return verdict
}
