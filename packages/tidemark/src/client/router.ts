import { clientError } from './client-error.ts'
import { pageKey, stripBasePath, toPublicHref } from './href.ts'
import type { LinkWatch } from './link-watch.ts'
import type { Navigator } from './navigator.ts'
import { newKey } from './navigator.ts'
import type { Prefetcher } from './prefetcher.ts'
import { clientSettings } from './settings.ts'

export interface NavigateOptions {
  /** false: the window stays where it is. Default: the new page is scrolled into view. */
  scroll?: boolean
  /** Given to `React.addTransitionType`, for `<ViewTransition>`. */
  transitionTypes?: string[]
}

export interface PrefetchOptions {
  /** `full`: what depends on the request too. Default `auto`: what is static. */
  kind?: 'auto' | 'full'
  /** Called once, when what was prefetched has been dropped. */
  onInvalidate?: () => void
}

export interface AppRouterInstance {
  back(): void
  forward(): void
  /** Asks the server for the page shown, keeping the state of client components. */
  refresh(): void
  push(href: string, options?: NavigateOptions): void
  replace(href: string, options?: NavigateOptions): void
  prefetch(href: string, options?: PrefetchOptions): void
}

/** What `boot` puts behind the functions of this file. */
export interface RouterRuntime {
  readonly navigator: Navigator
  readonly prefetcher: Prefetcher
  readonly links: LinkWatch
  /** Callbacks of `router.prefetch`. */
  readonly onInvalidate: Set<() => void>
  leave(url: URL, how: 'push' | 'replace'): void
  /** Runs in a React transition of the given types. */
  transition(run: () => void, types?: readonly string[]): void
}

let runtime: RouterRuntime | null = null

export function startRouter(started: RouterRuntime): void {
  runtime = started
}

function started(): RouterRuntime {
  if (!runtime)
    throw clientError('TM_CLIENT_NOT_STARTED', 'The router is there once the page has started: use it in event handlers and effects.')
  return runtime
}

/** The object behind `useRouter`; the same one everywhere and always. */
export const router: AppRouterInstance = {
  back: () => history.back(),
  forward: () => history.forward(),
  refresh() {
    const { navigator, transition } = started()
    transition(() => navigator.refresh())
  },
  push: (href, options) => navigate(href, 'push', options),
  replace: (href, options) => navigate(href, 'replace', options),
  prefetch: (href, options) => void prefetch(href, options),
}

/** Shows another page, or leaves for a document where it is not ours to show. */
export function navigate(href: string, how: 'push' | 'replace', options: NavigateOptions = {}): void {
  const { navigator, leave, transition } = started()
  const url = resolve(href, navigator)
  if (!isInApp(url)) {
    leave(url, how)
    return
  }
  const rule = { history: how, scroll: options.scroll === false ? 'none' : 'page' } as const
  transition(() => {
    if (url.hash && pageKey(url) === pageKey(navigator.current().url)) navigator.move(url, rule, newKey())
    else navigator.open(url, rule)
  }, options.transitionTypes)
}

/** The absolute URL of what a link or the router was given. */
function resolve(href: string, navigator: Navigator): URL {
  return new URL(toPublicHref(href), navigator.current().url)
}

/** True for pages of this application; other origins and paths beside basePath are documents of their own. */
export function isInApp(url: URL): boolean {
  return url.origin === location.origin && stripBasePath(url.pathname) !== null
}

/** Fetches a page ahead of a visit; nothing happens while developing or when the user saves data. */
export function prefetch(href: string, options: PrefetchOptions & { readonly urgent?: boolean } = {}): string | null {
  if (!runtime || clientSettings().dev || savesData()) return null
  const { navigator, prefetcher, onInvalidate } = runtime
  const url = resolve(href, navigator)
  const key = pageKey(url)
  if (!isInApp(url) || key === pageKey(navigator.current().url)) return null
  if (options.onInvalidate) onInvalidate.add(options.onInvalidate)
  prefetcher.request({ key, url, full: options.kind === 'full' }, options.urgent)
  return key
}

/** Prefetches what a link or form leads to while it is in view. Returns what ends it. */
export function prefetchInView(element: Element, href: string, kind: 'auto' | 'full'): (() => void) | undefined {
  if (!runtime || clientSettings().dev) return undefined
  const { links, prefetcher } = runtime
  let key: string | null = null
  return links.observe(element, {
    enter: () => (key = prefetch(href, { kind })),
    leave: () => key !== null && prefetcher.cancel(key),
  })
}

/** An error reached the screen: the next navigation asks for everything anew. */
export function distrustCurrentPage(): void {
  runtime?.navigator.distrust()
}

export function savesData(): boolean {
  const { connection } = navigator as unknown as { connection?: { readonly saveData?: boolean; readonly effectiveType?: string } }
  return Boolean(connection?.saveData) || /2g/.test(connection?.effectiveType ?? '')
}
