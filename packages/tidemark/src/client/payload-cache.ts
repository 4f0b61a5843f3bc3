import { now } from '../clock.ts'
import type { Payload } from './payload.ts'

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
}

/** The client router's cache: pages by path and query, the least recently used given up first. */
export interface PayloadCache {
  get(key: string, from: string | null): CachedPage | null
  /** A shell of another query of the same path: its holes are all that may differ. */
  shellOf(pathname: string, from: string | null): CachedPage | null
  set(key: string, page: CachedPage): void
  delete(key: string): void
  clear(what: 'all' | 'dynamic'): void
  readonly size: number
}

/** @param limit pages held, a hundred by default */
export function createPayloadCache(limit = 100): PayloadCache {
  const pages = new Map<string, CachedPage>()

  function usable(page: CachedPage, from: string | null): boolean {
    return page.expires > now() && (page.from === null || page.from === from)
  }

  return {
    get(key, from) {
      const page = pages.get(key)
      if (!page || !usable(page, from)) return null
      pages.delete(key)
      pages.set(key, page)
      return page
    },
    shellOf(pathname, from) {
      for (const [key, page] of pages) {
        if (page.partial && key.split('?')[0] === pathname && usable(page, from)) return page
      }
      return null
    },
    set(key, page) {
      pages.delete(key)
      pages.set(key, page)
      for (const oldest of pages.keys()) {
        if (pages.size <= limit) break
        pages.delete(oldest)
      }
    },
    delete(key) {
      pages.delete(key)
    },
    clear(what) {
      for (const [key, page] of pages) if (what === 'all' || !page.fixed) pages.delete(key)
    },
    get size() {
      return pages.size
    },
  }
}
