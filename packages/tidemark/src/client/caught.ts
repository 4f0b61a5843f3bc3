/** For developers: errors that a boundary has caught, or that were shown without having been thrown here. */

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

/** @param mended React has rendered the place anew by itself, and without the error */
type Listener = (error: unknown, mended?: boolean) => void

let listener: Listener = () => undefined

/** For the overlay of the dev server. */
export function hearErrors(hear: Listener): void {
  listener = hear
}

export function tellError(error: unknown, mended?: boolean): void {
  listener(error, mended)
}
