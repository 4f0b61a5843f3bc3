/** All in seconds; `Infinity` is never. */
export interface Lifetime {
  /** How long the browser may show the value without asking. */
  readonly stale: number
  /** After this the old value is served once more while it is refreshed behind. */
  readonly revalidate: number
  /** After this without a refresh the reader waits for a new value. */
  readonly expire: number
}
