import type { PayloadRequest } from './ask-payload.ts'
import type { Prefetcher } from './prefetcher.ts'
import type { NavigateOptions } from './router.ts'

/** What the document's inline scripts push: text, bytes in base64, or 0 at the end. An empty text says that React is needed. */
export type InlineFlight = string | readonly [base64: string] | 0

/** Where the document's Flight waits for React; and the loader, on pages that begin without React. */
export interface InlineQueue extends Array<InlineFlight> {
  loader?: Loader
}

/** The router as it takes over from the loader. */
export interface Successor {
  readonly prefetcher: Prefetcher
  navigate(href: string, how: 'push' | 'replace', options?: NavigateOptions): void
}

/** An answer that the loader has fetched ahead. */
export interface EarlyAnswer {
  readonly response: Promise<Response>
  /** When it was asked for. */
  readonly asked: number
}

export interface Loader {
  /** The answer to the same request, if it has been made; once. */
  take(url: URL, kind: PayloadRequest['kind']): EarlyAnswer | undefined
  /** The router works: what the user has asked for meanwhile is carried out. */
  started(router: Successor): void
}

/** The array that the document's first script has made, or makes. */
export function inlineQueue(): InlineQueue {
  return ((globalThis as { __tm?: InlineQueue }).__tm ??= [])
}
