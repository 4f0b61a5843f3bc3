import { createRecorder, type Metric } from './metric.ts'
import { observe, onHidden, onRestored } from './page.ts'

interface EventTiming extends PerformanceEventTiming {
  readonly interactionId: number
}

interface Interaction {
  readonly id: number
  readonly latency: number
  readonly entries: readonly EventTiming[]
}

/** How many of the slowest are kept: enough for 500 interactions. */
const KEPT = 10

/** Reports INP: how long the page took to answer, at the 98th percentile of all interactions. */
export function observeInteractions(report: (metric: Metric) => void, signal: AbortSignal): void {
  let recorder = createRecorder('INP', report)
  let slowest: Interaction[] = []
  let before = countInteractions()
  /** Range of the ids seen; they grow by seven. */
  let ids = { least: Infinity, most: 0 }

  function see(entries: EventTiming[]): void {
    for (const entry of entries) {
      const id = entry.interactionId
      if (!id) continue
      ids = { least: Math.min(ids.least, id), most: Math.max(ids.most, id) }
      const known = slowest.find((each) => each.id === id)
      const grown = { id, latency: Math.max(known?.latency ?? 0, entry.duration), entries: [...(known?.entries ?? []), entry] }
      slowest = [...slowest.filter((each) => each !== known), grown].toSorted((a, b) => b.latency - a.latency).slice(0, KEPT)
    }
  }

  const takeEvents = observe<EventTiming>('event', see, { signal, durationThreshold: 40 })
  // The first one counts even where it was faster than the threshold.
  const takeFirst = observe<EventTiming>('first-input', see, { signal })

  onHidden(() => {
    takeEvents()
    takeFirst()
    const estimated = ids.most ? (ids.most - ids.least) / 7 + 1 : 0
    const count = countInteractions() === null ? estimated : (countInteractions() ?? 0) - (before ?? 0)
    const typical = slowest[Math.min(slowest.length - 1, Math.floor(count / 50))]
    if (typical) recorder.record(typical.latency, typical.entries)
  }, signal)
  onRestored((time) => {
    recorder = createRecorder('INP', report, time)
    slowest = []
    ids = { least: Infinity, most: 0 }
    before = countInteractions()
  }, signal)

  function countInteractions(): number | null {
    return (performance as Performance & { readonly interactionCount?: number }).interactionCount ?? null
  }
}
