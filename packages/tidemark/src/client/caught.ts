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
