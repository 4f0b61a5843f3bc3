import { TidemarkError } from '../errors/error.ts'
import type { Fill } from './fill.ts'

/**
 * Waits on a fill for as long as it shows signs of life, and `milliseconds` beyond the last one.
 *
 * @throws TM_CACHE_FILL_TIMEOUT
 */
export function waitFor<T>(fill: Fill, what: Promise<T>, milliseconds: number): Promise<T> {
  if (!Number.isFinite(milliseconds)) return what
  return new Promise<T>((resolve, reject) => {
    let seen = fill.progress
    const timer = setInterval(() => {
      if (fill.progress !== seen) {
        seen = fill.progress
        return
      }
      clearInterval(timer)
      fill.overdue = true
      reject(tooLate(fill, milliseconds))
    }, milliseconds)
    what.then(resolve, reject).finally(() => clearInterval(timer))
  })
}

/** The bytes of a fill, given up when none comes for that long. */
export async function* bytesWithin(fill: Fill, milliseconds: number): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = fill.bytes()
  for (;;) {
    const { done, value } = await waitFor(fill, iterator.next(), milliseconds)
    if (done) return
    yield value as Uint8Array
  }
}

function tooLate({ subject }: Fill, milliseconds: number): TidemarkError {
  return new TidemarkError('TM_CACHE_FILL_TIMEOUT', {
    message: `A \`"use cache"\` function took too long: ${subject.label || subject.key} gave nothing for ${milliseconds / 1000} seconds.`,
  })
}
