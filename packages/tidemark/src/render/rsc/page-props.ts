import { parseSearch } from '../../client/search-record.ts'
import { markDynamic } from '../../request/dynamic.ts'
import { outerRequest } from '../../request/scope.ts'
import type { Params } from '../../routes/types.ts'
import { framesOf } from '../stack-frames.ts'
import type { PayloadInput } from '../types.ts'

export interface PageProps {
  /** The params from the root down to a segment: what its layout may see. */
  paramsFor(names: ReadonlySet<string>): Promise<Params>
  readonly searchParams: Promise<Record<string, string | string[]>>
}

/**
 * A promise that says when it is first read. `await` on a plain promise never
 * calls `then`; a constructor of its own makes it do so.
 */
class ReadOnce<T> extends Promise<T> {
  #onRead: ((readAt: string) => Promise<never> | undefined) | null = null
  /** Stack of the last `await`, which calls `then` later and from nowhere. */
  #readAt = ''

  static override get [Symbol.species](): PromiseConstructor {
    return Promise
  }

  static create<T>(value: T, onRead: (readAt: string) => Promise<never> | undefined): ReadOnce<T> {
    const promise = new ReadOnce<T>((resolve) => resolve(value))
    promise.#onRead = onRead
    if (outerRequest()?.prerender) {
      Object.defineProperty(promise, 'constructor', {
        get() {
          promise.#readAt = new Error('read').stack ?? ''
          return ReadOnce
        },
      })
    }
    return promise
  }

  override then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    let held: Promise<never> | undefined
    try {
      held = this.#onRead?.(this.#readAt)
    } catch (error) {
      return Promise.reject(error).then(onFulfilled, onRejected)
    }
    return held ? held.then(onFulfilled, onRejected) : super.then(onFulfilled, onRejected)
  }
}

/** Told apart from a promise of the application's by a mark that every copy of this module knows. */
const SEARCH_PARAMS: unique symbol = Symbol.for('tidemark.search-params')

export function isSearchParams(value: unknown): boolean {
  return typeof value === 'object' && value !== null && SEARCH_PARAMS in value
}

/** What an access has to wait for: nothing, or a promise that never settles. */
function hold(what: string, readAt: string): Promise<never> | undefined {
  const read = markDynamic(what)
  if (read.kind !== 'hole') return undefined
  const noted = outerRequest()?.prerender?.dynamic
  const access = noted?.at(-1)
  if (noted && access && readAt !== '' && framesOf(access.stack) === '') noted[noted.length - 1] = { ...access, stack: readAt }
  return read.promise
}

/** React's development build looks into all props, to show them in its tools. That is no read. */
function isLookedAt(): boolean {
  return /\bserializeDebugThenable\b/.test(new Error('looked at').stack ?? '')
}

/** Pages and hooks get params as they stand in the URL, route handlers decoded. Source: Next.js 16, measured. */
export function encoded(value: string | readonly string[]): string | string[] {
  return typeof value === 'string' ? encodeURIComponent(value) : value.map(encodeURIComponent)
}

export function pageProps(input: PayloadInput): PageProps {
  const cache = new Map<string, Promise<Params>>()
  const reading =
    (what: string) =>
    (readAt: string): Promise<never> | undefined =>
      input.dev && isLookedAt() ? undefined : hold(what, readAt)
  return {
    searchParams: Object.assign(ReadOnce.create(parseSearch(input.search), reading('searchParams')), { [SEARCH_PARAMS]: true }),
    paramsFor(names) {
      const key = [...names].join('/')
      const cached = cache.get(key)
      if (cached) return cached
      const visible = Object.create(null) as Record<string, string | readonly string[]>
      for (const name of names) {
        const value = input.params[name]
        if (value !== undefined) visible[name] = encoded(value)
      }
      const { unknownParams } = input
      // A catch-all of a slot is known when all that it is made of is.
      const unknown = [...names].some((name) => unknownParams.has(name) || (unknownParams.size > 0 && !(name in visible)))
      const promise = unknown ? ReadOnce.create(visible, reading('params')) : Promise.resolve({ ...visible })
      cache.set(key, promise)
      return promise
    },
  }
}
