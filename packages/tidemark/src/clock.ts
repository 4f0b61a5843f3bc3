/** The only place where time is read, so that a test can turn it. */
interface Clock {
  now(): number
  monotonic(): number
}

const KEY: unique symbol = Symbol.for('tidemark.clock')

function turned(): Clock | undefined {
  return (globalThis as Record<symbol, unknown>)[KEY] as Clock | undefined
}

/** Wall time in milliseconds since 1970. */
export function now(): number {
  return turned()?.now() ?? Date.now()
}

/** Milliseconds that never step back, for measuring durations. */
export function monotonic(): number {
  return turned()?.monotonic() ?? performance.now()
}

/** Keeps reading today's `Date.now`, whatever a watch puts in its place, until the returned function is called. */
export function keepClock(): () => void {
  const wall = Date.now
  return useClock({ now: () => wall(), monotonic: () => performance.now() })
}

/** Replaces the clock of the whole process until the returned function is called. For tests. */
export function useClock(replacement: Clock): () => void {
  const registry = globalThis as Record<symbol, unknown>
  const before = registry[KEY]
  registry[KEY] = replacement
  return () => {
    registry[KEY] = before
  }
}
