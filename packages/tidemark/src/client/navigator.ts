import { DEV } from './build-constants.ts'
import { fetchPage, inlinedPage, type FetchedPage, type NoPage } from './fetch-payload.ts'
import type { DecodePayload } from './flight.ts'
import { pageKey, stripBasePath } from './href.ts'
import { never } from './never.ts'
import type { Payload } from './payload.ts'
import { createPayloadCache, type CachedPage, type PayloadCache } from './payload-cache.ts'
import { completeView, endsInside, mergePayload, showsHole, type View, type ViewRule } from './view.ts'
import { createViewStore } from './view-store.ts'

/** What the navigator does to the world: React, the history, the document. */
export interface NavigatorHost {
  readonly decode: DecodePayload
  /** Shows a view in a transition; a promise holds the old one until it resolves. */
  show(view: View | Promise<View>): void
  writeHistory(how: 'push' | 'replace', view: View): void
  /** What stands in the address bar. */
  address(): string
  /** Leaves for a document. `reload`: the address bar stands there already. */
  leave(url: URL, how: 'push' | 'replace' | 'reload'): void
  /** Reloads, unless that was tried before and did not help: then false. */
  reloadOnce(): boolean
  /** A prefetch of the page under way, to be waited for instead of asking twice: then it is in the cache, or null. */
  joinPrefetch(key: string): Promise<CachedPage | null> | null
  /** Everything prefetched was dropped. */
  onClear(): void
}

/** `hot`: after an edit, in development. */
type Fresh = boolean | 'hot'

export interface OpenOptions {
  /** The history entry, when it exists already. */
  readonly key?: string
  /** The path it was first reached from; the current one by default. */
  readonly from?: string | null
  /** Asks the server for all of it, also for the layouts already shown. */
  readonly fresh?: Fresh
  /** What came with the answer to a server function. */
  readonly page?: CachedPage
}

interface Visit {
  readonly url: URL
  readonly rule: ViewRule
  readonly key: string
  readonly from: string | null
  readonly base: View
  readonly fresh: Fresh
  readonly abort: AbortController
}

export interface Navigator {
  readonly cache: PayloadCache
  current(): View
  /** What is on the screen, without the holes of a shell. */
  shown(): Payload['slots']
  /** Its path without basePath. */
  currentPath(): string | null
  open(url: URL, rule: ViewRule, options?: OpenOptions): void
  /** Same page, other address: a fragment, or the user's own `history.pushState`. */
  move(url: URL, rule: ViewRule, key: string): void
  /** The browser went to another history entry. */
  restore(url: URL, key: string | null, from: string | null): void
  refresh(fresh?: Fresh): void
  /** Shows a new rendering of the page at `at`; false when it is not what is shown any more. */
  update(page: CachedPage, at: URL): boolean
  /** Forgets what a server function made stale. */
  clear(what: 'all' | 'dynamic'): void
  /** React is about to put the view on the screen. Returns the view left, or null when the entry stays. */
  commit(view: View): View | null
  /** An error reached the screen: what is shown now must not be kept for the next page. */
  distrust(): void
}

let lastKey = 0

/** Unique among the entries of a tab, also across its documents. */
export function newKey(): string {
  return `${performance.timeOrigin.toString(36)}.${++lastKey}`
}

const STAY: ViewRule = { history: 'none', scroll: 'none' }
const RESTORE: ViewRule = { history: 'none', scroll: 'restore' }

/** The navigation state machine. It knows neither React nor the DOM, so that a test can drive it. */
export function createNavigator(host: NavigatorHost, initial: View): Navigator {
  const shown = (): Payload['slots'] => completeView(current).payload.slots
  const cache = createPayloadCache(shown)
  const views = createViewStore()
  const build = initial.payload.build
  let current = initial
  let active: Visit | null = null
  let distrusted = false

  cache.set(pageKey(initial.url), inlinedPage(initial.payload))
  views.set(initial)

  function currentPath(): string | null {
    return stripBasePath(current.url.pathname)
  }

  function supersede(): void {
    active?.abort.abort()
    active = null
  }

  function open(url: URL, rule: ViewRule, options: OpenOptions = {}): void {
    supersede()
    const visit: Visit = {
      url,
      rule,
      key: options.key ?? newKey(),
      from: options.from === undefined ? currentPath() : options.from,
      base: completeView(current),
      fresh: options.fresh ?? false,
      abort: new AbortController(),
    }
    active = visit
    if (options.page) cache.set(pageKey(url), options.page)
    const page = options.page ?? (visit.fresh ? null : cache.get(pageKey(url), visit.from))
    const view = page && toView(visit, page)
    host.show(view && !view.shellOver ? view : arrive(visit))
  }

  /** Resolves with what can be shown first; the rest follows by itself. */
  async function arrive(visit: Visit): Promise<View> {
    const shell = visit.fresh ? null : await ahead(visit)
    if (visit !== active) return never()
    const view = shell && toView(visit, shell)
    if (view && !view.shellOver) return view
    const whole = load(visit)
    if (!view) return whole
    void whole.then((complete) => visit === active && host.show(complete))
    return view
  }

  async function ahead(visit: Visit): Promise<CachedPage | null> {
    const key = pageKey(visit.url)
    const page = cache.get(key, visit.from) ?? ((await host.joinPrefetch(key)) && cache.get(key, visit.from))
    const shown = page ?? cache.shellOf(visit.url.pathname, visit.from)
    return shown?.partial && endsInside(visit.base.payload.tree, shown.payload.tree) ? null : shown
  }

  async function load(visit: Visit): Promise<View> {
    let fetched: FetchedPage | NoPage
    try {
      fetched = await fetchPage(
        visit.url,
        {
          from: visit.from,
          kind: 'visit',
          hot: DEV && visit.fresh === 'hot',
          signal: visit.abort.signal,
          known: visit.fresh ? null : cache.known(pageKey(visit.url), visit.from),
          held: !visit.fresh && !distrusted && visit.base.payload.slots,
        },
        host.decode,
      )
    } catch {
      fetched = 'foreign'
    }
    if (visit !== active) return never()
    // A refresh that got no answer changes nothing on the screen.
    if (typeof fetched === 'string') return visit.fresh && visit.key === current.key ? stay() : leave(visit)
    if (fetched.page.payload.build !== build) return leave(visit)
    const key = pageKey(fetched.url)
    cache.set(key, fetched.page)
    // Overtaken before it was on the screen: its stream is cut off, what is held of it has holes.
    visit.abort.signal.addEventListener('abort', () => cache.delete(key, fetched.page))
    return toView({ ...visit, url: fetched.url }, fetched.page)
  }

  function leave({ url, rule, key, fresh }: Visit): Promise<View> {
    const there = rule.history === 'none' || key === current.key
    if (there && fresh) return host.reloadOnce() ? never() : stay()
    host.leave(url, there ? 'reload' : rule.history)
    return never()
  }

  function stay(): Promise<View> {
    active = null
    return Promise.resolve(current)
  }

  function toView(visit: Visit, page: CachedPage): View {
    const mode = visit.fresh || distrusted ? 'refresh' : visit.rule.scroll === 'restore' ? 'restore' : 'visit'
    const payload = mergePayload(visit.base.payload, page.payload, mode)
    const { url, key, rule, from } = visit
    return { payload, url, key, rule, from, shellOver: page.partial && showsHole(payload, page.payload) ? visit.base : null }
  }

  function clear(what: 'all' | 'dynamic'): void {
    cache.clear(what)
    views.clear()
    if (what === 'all') host.onClear()
  }

  return {
    cache,
    current: () => current,
    shown,
    currentPath,
    open,
    clear,
    move(url, rule, key) {
      // A shell still waits for the rest of its page.
      if (current.shellOver) return open(url, rule, { key, from: current.from })
      supersede()
      host.show({ ...current, url, rule, key })
    },
    restore(url, key, from) {
      const known = key === null ? null : views.get(key)
      if (known) {
        supersede()
        host.show({ ...known, rule: RESTORE })
      } else if (pageKey(url) === pageKey(current.url) && !current.shellOver) {
        supersede()
        // A fragment link of the page's own: the browser has scrolled, the entry has no name yet.
        host.show({ ...current, url, key: key ?? newKey(), rule: key === null ? { history: 'replace', scroll: 'none' } : RESTORE })
      } else {
        open(url, RESTORE, { from, ...(key === null ? {} : { key }) })
      }
    },
    refresh(fresh = true) {
      clear('all')
      if (active) open(active.url, active.rule, { key: active.key, from: active.from, fresh })
      else open(current.url, STAY, { key: current.key, from: current.from, fresh })
    },
    update(page, at) {
      const same = !active && pageKey(at) === pageKey(current.url)
      if (same) open(current.url, STAY, { key: current.key, from: current.from, fresh: true, page })
      return same
    },
    commit(view) {
      if (view === current) return null
      const left = current
      const entering = view.key !== left.key
      if (entering && view.rule.history !== 'none') host.writeHistory(view.rule.history, view)
      else if (view.url.href !== host.address()) host.writeHistory('replace', view)
      if (entering && view.rule.history === 'replace') views.delete(left.key)
      current = view
      if (view.shellOver) views.delete(view.key)
      else views.set(view)
      if (!view.shellOver && active?.key === view.key) active = null
      distrusted = false
      return entering ? left : null
    },
    distrust() {
      distrusted = true
      cache.delete(pageKey(current.url))
    },
  }
}
