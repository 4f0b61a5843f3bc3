import { monotonic, now } from '../../clock.ts'

export type MetricName = 'TTFB' | 'FCP' | 'LCP' | 'CLS' | 'INP'
export type NavigationType = 'navigate' | 'reload' | 'back-forward' | 'back-forward-cache' | 'prerender' | 'restore'

/** One measurement of how a page felt, in milliseconds; CLS has no unit. */
export interface Metric {
  /** Unique to this measurement of this page load. */
  readonly id: string
  readonly name: MetricName
  readonly value: number
  /** What is new since the last report of the same `id`. */
  readonly delta: number
  readonly rating: 'good' | 'needs-improvement' | 'poor'
  readonly entries: readonly PerformanceEntry[]
  readonly navigationType: NavigationType
  readonly navigationURL: string
  /** Milliseconds since the document's time origin. */
  readonly navigationStartTime: number
}

/** Up to the first a value is good, beyond the second it is poor. */
const thresholds: Readonly<Record<MetricName, readonly [number, number]>> = {
  TTFB: [800, 1800],
  FCP: [1800, 3000],
  LCP: [2500, 4000],
  CLS: [0.1, 0.25],
  INP: [200, 500],
}

export interface Recorder {
  /** Reports a value, unless it is the one reported last. */
  record(value: number, entries: readonly PerformanceEntry[]): void
}

/** One measurement; several records of it share an id. */
export function createRecorder(name: MetricName, report: (metric: Metric) => void, restoredAt: number | null = null): Recorder {
  const id = `v5-${now()}-${Math.floor(Math.random() * 1e13)}`
  const navigationURL = location.href
  let last: number | null = null
  return {
    record(value, entries) {
      if (value === last || value < 0) return
      const delta = value - (last ?? 0)
      last = value
      const [good, poor] = thresholds[name]
      const rating = value <= good ? 'good' : value <= poor ? 'needs-improvement' : 'poor'
      const navigationType = restoredAt === null ? loadType() : 'back-forward-cache'
      report({ id, name, value, delta, rating, entries, navigationType, navigationURL, navigationStartTime: restoredAt ?? 0 })
    },
  }
}

export function navigationEntry(): PerformanceNavigationTiming | null {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  // Some browsers have been seen to give a time in the future.
  return entry && entry.responseStart > 0 && entry.responseStart < monotonic() ? entry : null
}

/** When the page was shown: later than its load where it was prerendered. */
export function activationStart(): number {
  return (navigationEntry() as { activationStart?: number } | null)?.activationStart ?? 0
}

function loadType(): NavigationType {
  const state = document as Document & { readonly prerendering?: boolean; readonly wasDiscarded?: boolean }
  if (state.prerendering || activationStart() > 0) return 'prerender'
  if (state.wasDiscarded) return 'restore'
  const type: string | undefined = navigationEntry()?.type
  return type === 'reload' || type === 'prerender' ? type : type === 'back_forward' ? 'back-forward' : 'navigate'
}
