import { TidemarkError } from '../errors/error.ts'
import { createLimiter, type Limiter } from '../outgoing/limiter.ts'

export interface GateOptions {
  /** Jobs at a time. */
  readonly parallel: number
  /** Jobs that may wait; one more is refused. */
  readonly waiting: number
}

/** Of the event loop, left to others before each job: in one it accepts no more than one connection. Some 50 µs where nobody wants them. */
const TURNS = 8

/**
 * Bounds work that costs a core: few jobs at a time, in the order they came, some in a line, the rest refused.
 *
 * @throws TM_ACTION_BUSY when the line is full
 * @example const gate = createGate({ parallel: 4, waiting: 128 })
 */
export function createGate({ parallel, waiting }: GateOptions): Limiter {
  const limited = createLimiter({ concurrency: parallel, queue: waiting, refuse: () => busy(waiting) })
  return (job) =>
    limited(async () => {
      // What came in meanwhile goes first, also where many bodies end in one task.
      for (let turn = 0; turn < TURNS; turn++) await new Promise(setImmediate)
      return job()
    })
}

function busy(waiting: number): TidemarkError {
  return new TidemarkError('TM_ACTION_BUSY', { message: `${waiting} calls of server functions are waiting to be decoded` })
}
