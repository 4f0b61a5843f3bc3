import type { ReactNode } from 'react'
import type { IslandText } from './island-content.ts'

/**
 * What Flight carries for one page: a record of named slots. A slot is one
 * layout, template, page or default of the route tree; a layout shows the ones
 * below it through `<Slot id>`. Slots, not one tree, so that a later payload can
 * leave out what the browser already holds.
 */
export interface Payload {
  /** The build that made it; another one leads to a document navigation. */
  readonly build: string
  /** Path and query as shown in the address bar, with basePath: `/blog/one?tab=2`. */
  readonly href: string
  /** The route's pattern: `/blog/[slug]`. */
  readonly route: string
  /** Params of the matched route, encoded as in its URL. */
  readonly params: Readonly<Record<string, string | string[]>>
  /** The shown tree: which slot stands where. */
  readonly tree: SlotNode
  readonly slots: Readonly<Record<string, SlotValue>>
  /** Metadata, which may come late: shown by `<HeadOutlet>`, hoisted by React. */
  readonly head: ReactNode
  /** `<meta charset>` and the viewport: part of every shell. */
  readonly viewport: ReactNode
  /** The application's global-error.tsx. */
  readonly globalError?: unknown
  /** How long the browser may show this without asking, in seconds; 0 for a dynamic page. */
  readonly stale: number
  /** Of a shell: the ids of the slots that wait for a request, and `head` where the metadata does. Without it, any may. */
  readonly holes?: readonly string[] | undefined
  /** Of a shell: ids of layouts that are not in it, since the browser that asked for it shows them. */
  readonly left?: readonly string[]
  /** Set in the answer to a server function. */
  readonly action?: ActionResult
  /** Set for a form posted before hydration: useActionState's state. */
  readonly formState?: unknown
}

/** What a slot shows: as it was rendered, or, of a shell, as the text that is kept of it. */
export type SlotValue = ReactNode | IslandText

export interface SlotNode {
  /** Key into `slots`, unique in the tree: folder path with param values, `shop/[id]=7`. */
  readonly id: string
  /** The URL segment as useSelectedLayoutSegment shows it; '' for the root, '(group)' for groups. */
  readonly segment: string
  /** `children` and each parallel slot by name. */
  readonly slots: Readonly<Record<string, SlotNode>>
}

export interface ActionResult {
  readonly value?: unknown
  /** Rejects the caller's promise; only a digest in production. */
  readonly error?: unknown
  readonly failed: boolean
}

/** Where payloads live, below basePath: `/_tidemark/page/blog/one?tab=2`. Never the page's own URL, so no cache can confuse them with HTML. */
export const PAYLOAD_PREFIX = '/_tidemark/page'
/** Content type of every Flight answer. */
export const FLIGHT_TYPE = 'text/x-component'
/** Answer header: how long the page may be shown without asking, in seconds. */
export const STALE_HEADER = 'x-nextjs-stale-time'
/** Request header, in development, of a page asked for anew because a file was edited: answers of `fetch` may be reused. */
export const HOT_HEADER = 'next-hmr-refresh'
/** Request header of a visit: ids of the slots that the browser holds, each encoded as in a URL, with commas. Layouts among them are left out. */
export const HELD_HEADER = 'x-tidemark-held'
/** Request header of a prefetch: the answer is what is static of the page, or 204. */
export const PREFETCH_HEADER = 'next-router-prefetch'
/** Request header: the path a navigation starts from. An answer that depends on it (an intercepting route) says `vary: next-url`. */
export const FROM_HEADER = 'next-url'
/** Answer header, `1`: the payload is a static shell with holes that never fill. */
export const PARTIAL_HEADER = 'x-nextjs-postponed'
