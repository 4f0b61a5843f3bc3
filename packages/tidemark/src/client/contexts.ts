import { createContext, type Context, type ReactNode } from 'react'
import type { SlotNode, SlotValue } from './payload.ts'
import { ReadonlyURLSearchParams } from './search-params.ts'

/** What is rendered ahead of any request; null in the browser and while answering one. */
export interface Prerendering {
  /** `shell`: what is not known is a hole, filled at request time. `page`: it is left to the browser. */
  readonly mode: 'shell' | 'page'
  /** Set for a fallback shell: the path and its params are not known either. */
  readonly unknownParams?: boolean
  /** Told which hook met something that is not known yet. */
  onClientDynamic?(what: string): void
  /** Throws where what a page is given needs a request: then the page as a whole does. */
  needRequest?(what: string): void
}

export type Params = Readonly<Record<string, string | string[] | undefined>>

/** The node of the slot tree whose content is being rendered. */
export const NodeContext: Context<SlotNode | null> = createContext<SlotNode | null>(null)
export const SlotsContext: Context<Readonly<Record<string, SlotValue>>> = createContext({})
/** The page's metadata, for `<HeadOutlet>`. */
export const HeadContext: Context<ReactNode> = createContext<ReactNode>(null)
export const PathnameContext: Context<string> = createContext('/')
export const SearchParamsContext: Context<ReadonlyURLSearchParams> = createContext(new ReadonlyURLSearchParams())
export const ParamsContext: Context<Params> = createContext<Params>({})
export const PrerenderContext: Context<Prerendering | null> = createContext<Prerendering | null>(null)
/** Adds markup in front of the HTML's next chunk; null in the browser. */
export const ServerInsertedHTMLContext: Context<((render: () => ReactNode) => void) | null> = /* @__PURE__ */ createContext<
  ((render: () => ReactNode) => void) | null
>(null)
/** Whether links and forms are marked for the loader: only where the document that is rendered may have it. */
export const MarksContext: Context<boolean> = /* @__PURE__ */ createContext(false)
