import { monotonic } from '../../clock.ts'
import { observeInteractions } from './interactions.ts'
import { activationStart, createRecorder, navigationEntry, type Metric } from './metric.ts'
import { afterPaint, observe, onHidden, onRestored, watchVisibility, whenShown, type Visibility } from './page.ts'

type Report = (metric: Metric) => void

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
}

/** Reports each metric when it is final, those of the past at once. Returns how to stop. */
export function collectWebVitals(report: Report): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const visibility = watchVisibility(signal)
  whenShown(() => {
    firstByte(report, signal)
    firstPaint(report, visibility, signal)
    largestPaint(report, visibility, signal)
    layoutShift(report, signal)
    observeInteractions(report, signal)
  }, signal)
  return () => stop.abort()
}

function firstByte(report: Report, signal: AbortSignal): void {
  const recorder = createRecorder('TTFB', report)
  const read = (): void => {
    const entry = navigationEntry()
    if (entry && !signal.aborted) recorder.record(Math.max(entry.responseStart - activationStart(), 0), [entry])
  }
  // The entry is complete only behind the load event.
  if (document.readyState === 'complete') setTimeout(read)
  else window.addEventListener('load', () => setTimeout(read), { once: true, signal })
  onRestored((time) => createRecorder('TTFB', report, time).record(0, []), signal)
}

function firstPaint(report: Report, visibility: Visibility, signal: AbortSignal): void {
  const recorder = createRecorder('FCP', report)
  observe(
    'paint',
    (entries) => {
      const entry = entries.find(({ name }) => name === 'first-contentful-paint')
      if (entry && entry.startTime < visibility.firstHidden) recorder.record(Math.max(entry.startTime - activationStart(), 0), [entry])
    },
    { signal },
  )
  onRestored((time) => afterPaint(() => createRecorder('FCP', report, time).record(monotonic() - time, [])), signal)
}

function largestPaint(report: Report, visibility: Visibility, signal: AbortSignal): void {
  const recorder = createRecorder('LCP', report)
  const ended = new AbortController()
  signal.addEventListener('abort', () => ended.abort(), { once: true })
  let largest: PerformanceEntry | null = null
  const take = observe(
    'largest-contentful-paint',
    (entries) => {
      const last = entries.at(-1)
      if (last && last.startTime < visibility.firstHidden) largest = last
    },
    { signal: ended.signal },
  )
  const end = (): void => {
    take()
    if (largest) recorder.record(Math.max(largest.startTime - activationStart(), 0), [largest])
    ended.abort()
  }
  // Who acts has seen the page; what is painted then is the answer to the action.
  for (const type of ['keydown', 'click']) {
    window.addEventListener(type, (event) => event.isTrusted && setTimeout(end), { capture: true, signal: ended.signal })
  }
  onHidden(end, ended.signal)
  onRestored((time) => afterPaint(() => createRecorder('LCP', report, time).record(monotonic() - time, [])), signal)
}

/** The worst burst of shifts: at most five seconds long, with less than one between two of them. */
function layoutShift(report: Report, signal: AbortSignal): void {
  let recorder = createRecorder('CLS', report)
  let burst: { value: number; entries: LayoutShift[] } = { value: 0, entries: [] }
  let worst: typeof burst = burst
  const take = observe<LayoutShift>(
    'layout-shift',
    (entries) => {
      for (const entry of entries) {
        if (entry.hadRecentInput) continue
        const first = burst.entries[0]
        const last = burst.entries.at(-1)
        const continues = first && last && entry.startTime - last.startTime < 1000 && entry.startTime - first.startTime < 5000
        burst = continues
          ? { value: burst.value + entry.value, entries: [...burst.entries, entry] }
          : { value: entry.value, entries: [entry] }
        if (burst.value > worst.value) worst = burst
      }
    },
    { signal },
  )
  onHidden(() => {
    take()
    recorder.record(worst.value, worst.entries)
  }, signal)
  onRestored((time) => {
    recorder = createRecorder('CLS', report, time)
    burst = worst = { value: 0, entries: [] }
  }, signal)
}
