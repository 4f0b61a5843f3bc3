import { monotonic } from '../clock.ts'
import { BoundedMap } from './bounded-map.ts'

export interface RefresherOptions {
  /** Refreshes that run at once. Default 16. */
  readonly concurrency?: number
  /** Refreshes begun in a second, so that entries of one age do not all refresh together. Default 1000. */
  readonly rate?: number
  /** Refreshes that wait; more are dropped, and the next reader asks again. Default 10,000. */
  readonly queue?: number
}

export interface Refresher {
  /** Runs `work` soon, unless the same is waiting already or has just failed. True when it will run. */
  request(id: string, work: () => Promise<unknown>): boolean
  /** Refreshes that wait or run. */
  readonly size: number
}

const REFILL_MS = 20
const FIRST_BACK_OFF_MS = 1000
const LAST_BACK_OFF_MS = 60_000
const FAILURES = 10_000

/** Refreshes behind stale values: few at once, evenly, and ever more rarely where they fail. */
export function createRefresher({ concurrency = 16, rate = 1000, queue = 10_000 }: RefresherOptions = {}): Refresher {
  const waiting = new Map<string, () => Promise<unknown>>()
  const running = new Set<string>()
  const failures = new BoundedMap<string, { readonly wait: number; readonly until: number }>(FAILURES)
  const burst = Math.max(1, rate / 10)
  let allowance = burst
  let refill: ReturnType<typeof setInterval> | undefined

  function take(): boolean {
    if (allowance < 1) return false
    allowance -= 1
    refill ??= setInterval(() => {
      allowance = Math.min(burst, allowance + (rate * REFILL_MS) / 1000)
      next()
      if (allowance < burst) return
      clearInterval(refill)
      refill = undefined
    }, REFILL_MS).unref()
    return true
  }

  function next(): void {
    for (const [id, work] of waiting) {
      if (running.size >= concurrency || !take()) return
      waiting.delete(id)
      void run(id, work)
    }
  }

  async function run(id: string, work: () => Promise<unknown>): Promise<void> {
    running.add(id)
    try {
      await work()
      failures.delete(id)
    } catch {
      // The reader has its value; the fill itself says what went wrong where a person reads it.
      const wait = Math.min(LAST_BACK_OFF_MS, (failures.get(id)?.wait ?? FIRST_BACK_OFF_MS / 2) * 2)
      failures.set(id, { wait, until: monotonic() + wait })
    } finally {
      running.delete(id)
      next()
    }
  }

  return {
    request(id, work) {
      if (running.has(id) || waiting.has(id) || waiting.size >= queue) return false
      if ((failures.get(id)?.until ?? -Infinity) > monotonic()) return false
      waiting.set(id, work)
      next()
      return true
    },
    get size() {
      return running.size + waiting.size
    },
  }
}
