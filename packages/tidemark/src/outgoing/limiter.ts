/** Runs at most `concurrency` tasks at once; more wait, up to `queue`; beyond that `refuse` makes the error. */
export function createLimiter(options: {
  concurrency: number
  queue: number
  refuse: () => Error
}): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: Array<() => void> = []
  let running = 0

  return async function limited<T>(task: () => Promise<T>): Promise<T> {
    if (running >= options.concurrency) {
      if (waiting.length >= options.queue) throw options.refuse()
      // Whoever ends hands its place on, so that no newcomer slips in between.
      await new Promise<void>((turn) => waiting.push(turn))
    } else running++
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
