import type { Payload } from './payload.ts'
import { now } from './now.ts'

/** What the browser holds of one page. */
export interface CachedPage {
  readonly payload: Payload
  /** Only the static shell: what depends on the request is missing. */
  readonly partial: boolean
  /** Shown as it is until then, in milliseconds of the wall clock. */
  readonly expires: number
  /** Made ahead of any request, hence kept when only what is dynamic is dropped. */
  readonly fixed: boolean
  /** Holds only for navigations from this path (intercepted routes). */
  readonly from: string | null
  /** Once it is here as a whole: what names it to the server. */
  readonly whole: { etag?: string }
}

/** The client router's cache: pages by path and query, the least recently used given up first. */
export interface PayloadCache {
  get(key: string, from: string | null): CachedPage | null
  /** What is held of a page whose time may be over: the server is to be asked whether it has changed. */
  known(key: string, from: string | null): CachedPage | null
  /** A shell of another query of the same path: its holes are all that may differ. */
  shellOf(pathname: string, from: string | null): CachedPage | null
  set(key: string, page: CachedPage): void
  /** @param only the page to be forgotten; by default whatever is held under the key */
  delete(key: string, only?: CachedPage): void
  clear(what: 'all' | 'dynamic'): void
  readonly size: number
}

/** Beside the page itself, so that a visit whose answer is not to be kept does not cost the shell. No URL's query holds it. */
const SHELL = '#shell'

/**
 * @param shown the slots on the screen: a shell without its layouts is of use only while they are among them
 * @param limit pages held, a hundred by default
 */
export function createPayloadCache(shown: () => Payload['slots'], limit = 100): PayloadCache {
  const pages = new Map<string, CachedPage>()

  function known(key: string, from: string | null): CachedPage | null {
    const page = pages.get(key)
    return page && (page.from === null || page.from === from) ? page : null
  }

  function usable(key: string, from: string | null): CachedPage | null {
    const page = known(key, from)
    return page && page.expires > now() && (page.payload.left ?? []).every((id) => id in shown()) ? page : null
  }

  return {
    known,
    get(key, from) {
      for (const name of [key, key + SHELL]) {
        const page = usable(name, from)
        if (!page) continue
        pages.delete(name)
        pages.set(name, page)
        return page
      }
      return null
    },
    shellOf(pathname, from) {
      for (const key of pages.keys()) {
        if (!key.endsWith(SHELL) || key.slice(0, -SHELL.length).split('?')[0] !== pathname) continue
        const page = usable(key, from)
        // Whether the server says the same of this query, only the server knows.
        if (page) return { ...page, payload: { ...page.payload, holes: undefined } }
      }
      return null
    },
    set(key, page) {
      const name = page.partial ? key + SHELL : key
      pages.delete(name)
      pages.set(name, page)
      for (const oldest of pages.keys()) {
        if (pages.size <= limit) break
        pages.delete(oldest)
      }
    },
    delete(key, only) {
      for (const name of [key, key + SHELL]) if (!only || pages.get(name) === only) pages.delete(name)
    },
    clear(what) {
      for (const [key, page] of pages) if (what === 'all' || !page.fixed) pages.delete(key)
    },
    get size() {
      return pages.size
    },
  }
}
