import { use, useContext, type ReactNode } from 'react'
import {
  NodeContext,
  ParamsContext,
  PathnameContext,
  PrerenderContext,
  SearchParamsContext,
  ServerInsertedHTMLContext,
  type Params,
} from './contexts.ts'
import type { SlotNode } from './payload.ts'
import { router, type AppRouterInstance } from './router.ts'
import type { ReadonlyURLSearchParams } from './search-params.ts'

/**
 * The router: `push`, `replace`, `back`, `forward`, `refresh`, `prefetch`. The same
 * object in every render. Its functions work in event handlers and effects; while
 * rendering on the server they throw TM_CLIENT_NOT_STARTED.
 *
 * @example const router = useRouter(); router.push('/cart', { scroll: false })
 */
export function useRouter(): AppRouterInstance {
  return router
}

/**
 * The path in the address bar, without basePath and query. In the shell of a route
 * whose params are not known it suspends.
 *
 * @example usePathname() // '/blog/one'
 */
export function usePathname(): string {
  useRequestData('usePathname()', 'path')
  return useContext(PathnameContext)
}

/**
 * The query of the address bar, read-only. Ahead of a request there is none: then the
 * nearest `<Suspense>` shows its fallback, and the value appears in the browser.
 *
 * @example useSearchParams().get('q')
 */
export function useSearchParams(): ReadonlyURLSearchParams {
  useRequestData('useSearchParams()', 'search')
  return useContext(SearchParamsContext)
}

/**
 * The dynamic params of the page shown, from all its segments, encoded as in the URL.
 *
 * @example useParams<{ slug: string }>().slug
 */
export function useParams<T extends Params = Params>(): T {
  useRequestData('useParams()', 'path')
  return useContext(ParamsContext) as T
}

/**
 * The segments shown below the layout this is called in, with route groups.
 *
 * @param parallelRoutesKey name of a parallel slot, `children` by default
 * @example useSelectedLayoutSegments() // ['blog', 'one']
 */
export function useSelectedLayoutSegments(parallelRoutesKey = 'children'): string[] {
  useRequestData('useSelectedLayoutSegments()', 'path')
  return segmentsBelow(useContext(NodeContext)?.slots[parallelRoutesKey])
}

/**
 * The segment shown directly below the layout this is called in; null for its own page.
 *
 * @param parallelRoutesKey name of a parallel slot, `children` by default: of a slot, its innermost segment
 * @example useSelectedLayoutSegment() === 'blog'
 */
export function useSelectedLayoutSegment(parallelRoutesKey = 'children'): string | null {
  useRequestData('useSelectedLayoutSegment()', 'path')
  const segments = segmentsBelow(useContext(NodeContext)?.slots[parallelRoutesKey])
  return (parallelRoutesKey === 'children' ? segments[0] : segments.at(-1)) ?? null
}

/** Pages and defaults end the path; a slot's own folder (`@modal`) is no part of it. */
function segmentsBelow(node: SlotNode | undefined): string[] {
  if (!node || node.segment === '' || node.segment === '__PAGE__') return []
  const below = segmentsBelow(node.slots['children'] ?? Object.values(node.slots)[0])
  return node.segment.startsWith('@') ? below : [node.segment, ...below]
}

/**
 * Adds markup to the HTML in front of the next chunk that is sent: the styles that a
 * CSS-in-JS library has collected. Does nothing in the browser.
 *
 * @example useServerInsertedHTML(() => <style>{registry.flush()}</style>)
 */
export function useServerInsertedHTML(render: () => ReactNode): void {
  useContext(ServerInsertedHTMLContext)?.(render)
}

interface Bundled {
  readonly env?: { readonly SSR?: boolean }
}

const unknown: Promise<never> = new Promise(() => undefined)

/** Ahead of a request there is no query, and in a fallback shell no path: a hole, or the browser's to render. */
function useRequestData(what: string, part: 'path' | 'search'): void {
  const prerender = useContext(PrerenderContext)
  // Known to the bundler: the browser's code ends here.
  if (!(import.meta as unknown as Bundled).env?.SSR || !prerender || (part === 'path' && !prerender.unknownParams)) return
  prerender.onClientDynamic?.(what)
  if (prerender.mode === 'shell') use(unknown)
  throw Object.assign(new Error(`${what} is not known while prerendering; it is rendered in the browser.`), {
    digest: 'BAILOUT_TO_CLIENT_SIDE_RENDERING',
  })
}
