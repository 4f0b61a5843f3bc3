import pLimit from 'p-limit'

export type Limiter = <T>(task: () => Promise<T>) => Promise<T>

/** Runs at most `concurrency` tasks at once; more wait in line, up to `queue`; beyond that `refuse` makes the error. */
export function createLimiter(options: { concurrency: number; queue: number; refuse: () => Error }): Limiter {
  const limit = pLimit(options.concurrency)
  return async (task) => {
    if (limit.activeCount + limit.pendingCount >= options.concurrency + options.queue) throw options.refuse()
    return limit(task)
  }
}
