import { monotonic } from '../../clock.ts'

/** Runs `action` each time the page is hidden: the last moment at which a report is sure to leave. */
export function onHidden(action: () => void, signal: AbortSignal): void {
  const onChange = (): void => {
    if (document.visibilityState === 'hidden') action()
  }
  document.addEventListener('visibilitychange', onChange, { capture: true, signal })
  window.addEventListener('pagehide', action, { capture: true, signal })
}

/** Runs `action` each time the page comes back out of the browser's memory, with the time it did. */
export function onRestored(action: (time: number) => void, signal: AbortSignal): void {
  window.addEventListener('pageshow', (event) => event.persisted && action(event.timeStamp), { capture: true, signal })
}

/** Runs `action` once the page is shown to someone. */
export function whenShown(action: () => void, signal: AbortSignal): void {
  if (!(document as Document & { readonly prerendering?: boolean }).prerendering) return action()
  document.addEventListener('prerenderingchange', action, { capture: true, once: true, signal })
}

/** Runs `action` after the next frame is on the screen. */
export function afterPaint(action: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(action))
}

export interface Visibility {
  /** When the page was first hidden; what comes later says nothing about its speed. */
  readonly firstHidden: number
}

export function watchVisibility(signal: AbortSignal): Visibility {
  const visibility = { firstHidden: initiallyHidden() }
  onHidden(() => {
    visibility.firstHidden = Math.min(visibility.firstHidden, monotonic())
  }, signal)
  return visibility
}

function initiallyHidden(): number {
  // This may run long after the page was hidden and shown again; Chromium remembers.
  const known = performance.getEntriesByType('visibility-state').find((entry) => entry.name === 'hidden')
  if (known) return known.startTime
  const isHidden = document.visibilityState === 'hidden' && !(document as Document & { readonly prerendering?: boolean }).prerendering
  return isHidden ? 0 : Infinity
}

/** Passes on entries of a kind, those of the past too, until the signal. Returns how to take what is waiting. */
export function observe<T extends PerformanceEntry>(
  type: string,
  see: (entries: T[]) => void,
  options: { signal: AbortSignal; durationThreshold?: number },
): () => void {
  if (!PerformanceObserver.supportedEntryTypes?.includes(type)) return () => undefined
  const { signal, ...rest } = options
  // Entries are handed over before the code that made them has ended.
  const observer = new PerformanceObserver((list) => void Promise.resolve().then(() => see(list.getEntries() as T[])))
  observer.observe({ type, buffered: true, ...rest })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
  return () => see(observer.takeRecords() as T[])
}
