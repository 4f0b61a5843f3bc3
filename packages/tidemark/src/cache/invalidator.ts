import { monotonic, now } from '../clock.ts'
import { TidemarkError } from '../errors/error.ts'
import { andThen, type MaybePromise, type Store } from './store.ts'
import { TagRegistry, type TagNews } from './tag-registry.ts'
import type { Durations } from './tag-state.ts'
import { warnOnce } from './warn.ts'

export interface PastInvalidation {
  readonly tags: readonly string[]
  readonly durations: Durations
  /** Wall milliseconds. */
  readonly at: number
}

const HISTORY = 1000
/** Milliseconds between looks at the store for readers that name no request. */
const INTERVAL = 50

/** Keeps what this process knows of invalidations level with its store. */
export class Invalidator {
  readonly registry: TagRegistry = new TagRegistry()
  readonly history: PastInvalidation[] = []
  readonly #store: Store
  readonly #seen = new WeakMap<object, Promise<void> | null>()
  #asked = -Infinity
  #looking: Promise<void> | null = null
  #next: Promise<void> | null = null

  constructor(store: Store) {
    this.#store = store
  }

  /** A promise only when there is something to wait for: the first read of a request, in a store elsewhere. */
  upToDate(request: object | undefined): Promise<void> | undefined {
    if (request === undefined) {
      if (monotonic() - this.#asked < INTERVAL) return undefined
      this.#asked = monotonic()
      return promiseOf(this.sync())
    }
    const seen = this.#seen.get(request)
    if (seen !== undefined) return seen ?? undefined
    const news = promiseOf(this.sync())
    this.#seen.set(request, news ?? null)
    void news?.then(() => this.#seen.set(request, null))
    return news
  }

  /**
   * Learns what is new. A look that is under way may have missed what happened before this call,
   * so callers share the next one instead.
   */
  sync(): MaybePromise<void> {
    if (this.#looking === null) return this.#look()
    this.#next ??= this.#looking.then(() => {
      this.#next = null
      return this.#look()
    })
    return this.#next
  }

  async invalidate(tags: readonly string[], durations: Durations): Promise<void> {
    if (tags.length === 0) return
    const at = now()
    this.history.push({ tags, durations, at })
    if (this.history.length > HISTORY) this.history.shift()
    try {
      await this.#store.invalidate(tags, durations)
    } catch (cause) {
      this.registry.refuse(tags, at)
      throw new TidemarkError('TM_INVALIDATION_REFUSED', {
        message: `The cache store (${this.#store.name}) did not invalidate ${tags.map((tag) => JSON.stringify(tag)).join(', ')}`,
        cause,
      })
    } finally {
      await this.sync()
    }
  }

  #look(): MaybePromise<void> {
    let news: MaybePromise<TagNews>
    try {
      news = this.#store.since(this.registry.cursor)
    } catch (error) {
      return unreachable(this.#store, error)
    }
    if (!(news instanceof Promise)) return this.#learn(news)
    const looking = news
      .then((told) => this.#learn(told))
      .catch((error: unknown) => unreachable(this.#store, error))
      .finally(() => {
        this.#looking = null
      })
    this.#looking = looking
    return looking
  }

  #learn(news: TagNews): MaybePromise<void> {
    if (news.sequence >= this.registry.cursor) return this.registry.learn(news)
    // The store counts from lower than before: it was emptied or replaced, and so is what we hold of it.
    this.registry.reset()
    this.#store.forget?.()
    return andThen(this.#store.since(0), (all) => this.registry.learn(all))
  }
}

/** Reading goes on with what is known: a store that cannot be asked must not take the pages down. */
function unreachable(store: Store, error: unknown): void {
  warnOnce(`The cache store (${store.name}) cannot be asked for invalidations: ${error instanceof Error ? error.message : String(error)}`)
}

function promiseOf(value: MaybePromise<void>): Promise<void> | undefined {
  return value instanceof Promise ? value : undefined
}
