import { AsyncLocalStorage } from 'node:async_hooks'
import { now } from '../clock.ts'
import { deferred, type Deferred } from '../deferred.ts'
import type { Lifetime } from '../lifetime/lifetime.ts'
import { runOutsideScope } from '../request/scope.ts'
import type { Entry } from './entry.ts'
import type { MaybePromise } from './store.ts'

/** What a fill makes. Its bytes reach those who wait while they are made. */
export interface Product {
  readonly body: Uint8Array | AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>
  /** Asked once the body has ended cleanly: nothing is kept or published before it is complete. */
  meta(): MaybePromise<Meta>
}

export interface Meta extends Lifetime {
  readonly tags: Iterable<string>
  /** False: given to those who wait, but not stored. Default true. */
  readonly keep?: boolean
}

export interface FillContext {
  /** Aborted when the fill is given up as hung. The client's disconnect never does. */
  readonly signal: AbortSignal
}

/** Makes the value. Null: it turned out that nothing can be shared, and each reader must make its own. */
export type Run = (context: FillContext) => MaybePromise<Product | Found | null>

/** A value that was there after all. */
export interface Found {
  readonly found: Entry
}

export interface Filled {
  readonly entry: Entry
  readonly keep: boolean
}

interface Subject {
  readonly key: string
  readonly label: string
  /** The invalidations seen when it begins. */
  readonly sequence: number
  /** Tags the result is likely to have. */
  readonly hints: readonly string[]
}

/** Captured while nothing runs, so that a fill sees no AsyncLocalStorage of whoever happened to ask first. */
const atRest = AsyncLocalStorage.snapshot()

/**
 * One run of a cached function, detached from the reader that caused it. Whoever joins reads the
 * bytes made so far and follows; the whole is there when the run has ended cleanly.
 */
export class Fill {
  readonly subject: Subject
  readonly created: number = now()
  /** Settles when the run has ended: rejected with what it threw, null when it cannot be shared. */
  readonly result: Promise<Filled | null>
  /** Grows with each sign of life. */
  progress = 0
  /** A waiter gave up on it: nobody joins any more. */
  overdue = false
  /** The fill that took its place while it ran. */
  successor: Fill | null = null
  done: Filled | null = null
  readonly #chunks: Uint8Array[] = []
  readonly #givenUp: Deferred<never> = deferred()
  #reason: Error | null = null
  #abort: AbortController | null = null
  #iterator: AsyncIterator<Uint8Array> | null = null
  #ended = false
  #wake: Deferred<void> | null = null

  constructor(subject: Subject, run: Run) {
    this.subject = subject
    const running = atRest(() => runOutsideScope(() => this.#run(run)))
    this.result = Promise.race([running, this.#givenUp.promise])
    // Readers have their own views of it; without any, a failure is still no unhandled one.
    this.result.catch(() => undefined)
  }

  /** Whether a fill begun later has ended already: then this result is the older one. */
  get outrun(): boolean {
    for (let later = this.successor; later !== null; later = later.successor) if (later.done !== null) return true
    return false
  }

  /** Gives a hung run up: its signal is aborted, and what it still makes goes nowhere. */
  giveUp(reason: Error): void {
    this.overdue = true
    this.#reason = reason
    this.#givenUp.reject(reason)
    this.#abort?.abort(reason)
    void this.#iterator?.return?.().catch(() => undefined)
    this.#end()
  }

  /** The bytes from the first on, as they are made; throws what the run threw. */
  async *bytes(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let index = 0; ; index++) {
      while (index >= this.#chunks.length && !this.#ended) await this.#news()
      const chunk = this.#chunks[index]
      if (chunk === undefined) break
      yield chunk
    }
    await this.result
  }

  async #run(run: Run): Promise<Filled | null> {
    try {
      const product = await run(this.#context())
      if (product === null) return null
      if ('found' in product) {
        this.#add(product.found.body)
        return this.#done({ entry: product.found, keep: false })
      }
      await this.#gather(product.body)
      const { tags, keep = true, stale, revalidate, expire } = await product.meta()
      const { key, label, sequence } = this.subject
      const [first = new Uint8Array(0), ...rest] = this.#chunks
      const body = rest.length === 0 ? first : Buffer.concat(this.#chunks)
      const entry: Entry = { key, label, sequence, tags: [...new Set(tags)], created: this.created, stale, revalidate, expire, body }
      return this.#done({ entry, keep })
    } finally {
      this.#end()
    }
  }

  #context(): FillContext {
    const signal = (): AbortSignal => {
      this.#abort ??= new AbortController()
      if (this.#reason) this.#abort.abort(this.#reason)
      return this.#abort.signal
    }
    return {
      get signal() {
        return signal()
      },
    }
  }

  async #gather(body: Product['body']): Promise<void> {
    if (body instanceof Uint8Array) return this.#add(body)
    this.#iterator = (body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
    for (;;) {
      const { done, value } = await this.#iterator.next()
      if (done) return
      this.#add(value)
    }
  }

  /** Copied: a chunk may be a view on memory that the application goes on using. */
  #add(chunk: Uint8Array): void {
    this.#chunks.push(new Uint8Array(chunk))
    this.#advance()
  }

  #done(filled: Filled): Filled {
    if (this.#reason === null) this.done = filled
    return filled
  }

  #end(): void {
    this.#ended = true
    this.#advance()
  }

  #news(): Promise<void> {
    this.#wake ??= deferred()
    return this.#wake.promise
  }

  #advance(): void {
    this.progress += 1
    this.#wake?.resolve()
    this.#wake = null
  }
}
