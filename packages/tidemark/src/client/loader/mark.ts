/**
 * Tells the loader a `<Link>` or a `<Form>` from a plain anchor or form, and how it navigates: a `Target`, in JSON. On the
 * loader's own script the addresses of those that say nothing else, in lines.
 */
export const MARK = 'data-tm'

/** The properties of a `<Link>` or a `<Form>` that decide about navigation. */
export interface Target {
  readonly prefetch?: boolean | null | 'auto'
  readonly replace?: boolean
  readonly scroll?: boolean
  readonly transitionTypes?: string[]
  readonly unstable_dynamicOnHover?: boolean
}

declare global {
  /** True where HTML is made that the loader may come with; see build/plugins/page-loader.ts. */
  const __TIDEMARK_MARKS__: boolean | undefined
}

/** False in the browser's bundle; there is none in a unit test. */
export const MARKS: boolean = typeof __TIDEMARK_MARKS__ === 'boolean' && __TIDEMARK_MARKS__

/** Only in the server's HTML: hydration takes no notice of an attribute that React's tree does not have. */
export function markOf({ prefetch, replace, scroll, transitionTypes, unstable_dynamicOnHover }: Target): { readonly [MARK]: string } {
  return { [MARK]: JSON.stringify({ prefetch, replace, scroll, transitionTypes, unstable_dynamicOnHover }) }
}
