/** Of each boundary that shows an error now: what makes it try its children again. */
const caught: Set<() => void> = new Set()

export function rememberCaught(reset: () => void): () => void {
  caught.add(reset)
  return () => void caught.delete(reset)
}

/** The code has changed: what failed may not fail again. */
export function forgetCaught(): void {
  for (const reset of caught) reset()
}

let listener: ((error: unknown) => void) | null = null

/** For what is shown without having been thrown here: the server's failures. */
export function hearShown(hear: (error: unknown) => void): void {
  listener = hear
}

export function tellShown(error: unknown): void {
  listener?.(error)
}
