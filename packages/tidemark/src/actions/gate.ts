import { TidemarkError } from '../errors/error.ts'

export interface GateOptions {
  /** Jobs at a time. */
  readonly parallel: number
  /** Jobs that may wait; one more is refused. */
  readonly waiting: number
}

/** Lets jobs in one after the other, in the order they came. */
export type Gate = <T>(job: () => Promise<T>) => Promise<T>

/**
 * Bounds work that costs a core: few at a time, some in a line, the rest refused.
 *
 * @throws TM_ACTION_BUSY when the line is full
 * @example const gate = createGate({ parallel: 4, waiting: 128 })
 */
export function createGate({ parallel, waiting }: GateOptions): Gate {
  const line: Array<() => void> = []
  let running = 0
  return async (job) => {
    if (running < parallel) running++
    else {
      if (line.length >= waiting)
        throw new TidemarkError('TM_ACTION_BUSY', { message: `${waiting} calls of server functions are waiting to be decoded` })
      // Who leaves hands its place over, so that nobody who comes later gets in between.
      await new Promise<void>((enter) => line.push(enter))
    }
    try {
      return await job()
    } finally {
      const next = line.shift()
      if (next) next()
      else running--
    }
  }
}
