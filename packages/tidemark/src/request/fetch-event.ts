/** The second argument of a proxy. */
export class NextFetchEvent {
  /** The path of the file: `/proxy`. */
  readonly sourcePage: string
  readonly #keep: (promise: Promise<unknown>) => void

  constructor(sourcePage: string, keep: (promise: Promise<unknown>) => void) {
    this.sourcePage = sourcePage
    this.#keep = keep
  }

  /** Lets work go on after the answer is sent; a graceful stop waits for it. */
  waitUntil(promise: Promise<unknown>): void {
    this.#keep(promise)
  }
}
