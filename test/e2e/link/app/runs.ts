const counts = globalThis as { ranPages?: number; failures?: number }

/** How often the slow pages have been run. */
export function runs(): number {
  return counts.ranPages ?? 0
}

export function countRun(): void {
  counts.ranPages = runs() + 1
}

export function countFailure(): number {
  counts.failures = (counts.failures ?? 0) + 1
  return counts.failures
}
