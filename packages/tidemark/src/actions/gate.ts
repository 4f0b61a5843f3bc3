import { TidemarkError } from '../errors/error.ts'

export interface GateOptions {
  /** Jobs at a time. */
  readonly parallel: number
  /** Jobs that may wait; one more is refused. */
  readonly waiting: number
}

/** Of the event loop, left to others before each job: in one it accepts no more than one connection. Some 50 µs where nobody wants them. */
const TURNS = 8

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
      // What came in meanwhile goes first, also where many bodies end in one task.
      for (let turn = 0; turn < TURNS; turn++) await new Promise(setImmediate)
      return await job()
    } finally {
      const next = line.shift()
      if (next) next()
      else running--
    }
  }
}
