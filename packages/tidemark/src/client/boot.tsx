import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import type { ReactFormState } from 'react-dom/client'
import { allowAuthInterrupts, isFrameworkError, parseInterrupt } from '../request/interrupts.ts'
import { BrowserApp } from './browser-app.tsx'
import { tellError } from './caught.ts'
import { clientError } from './client-error.ts'
import { fetchPage } from './fetch-payload.ts'
import { DEV } from './build-constants.ts'
import type { DecodePayload, FlightClient } from './flight.ts'
import { isFollowed } from './followed.ts'
import { createHistoryWriter, readEntry } from './history.ts'
import { readIsland, setIslandReader } from './island-content.ts'
import { inlineFlight } from './inline-flight.ts'
import { inlineQueue } from './inline-queue.ts'
import { createLazyServerCall } from './lazy-server-call.ts'
import { createLinkWatch } from './link-watch.ts'
import { createNavigator, newKey, type Navigator } from './navigator.ts'
import { mendLost, watchLost } from './lost-code.ts'
import type { Payload } from './payload.ts'
import { createPrefetcher } from './prefetcher.ts'
import { reloadOnce } from './reload-guard.ts'
import { navigate, startRouter } from './router.ts'
import { createScrollKeeper } from './scroll.ts'
import { clientSettings } from './settings.ts'
import { transition } from './transition.ts'
import type { View } from './view.ts'

/** Caches in front of the server may still hold what has just been made stale. */
const PREFETCH_PAUSE = 300

/** Starts the page in the browser: hydrates what the server sent, or renders it where it could send only an error. */
export async function boot(flight: FlightClient): Promise<Navigator> {
  allowAuthInterrupts(clientSettings().authInterrupts)
  const decode: DecodePayload = (stream) => flight.createFromReadableStream<Payload>(stream)
  setIslandReader((island) => readIsland(island, flight.createFromReadableStream))
  return start(await firstPayload(decode), { decode, flight })
}

async function firstPayload(decode: DecodePayload): Promise<Payload> {
  // The entry may run ahead of the document's first script.
  const { stream, any } = inlineFlight(inlineQueue(), onDocumentEnd)
  if (await any) return decode(stream)
  const fetched = await fetchPage(new URL(location.href), { from: null, kind: 'visit' }, decode)
  if (typeof fetched === 'string') throw clientError('TM_NO_PAYLOAD', 'The server has answered without a page.')
  return fetched.page.payload
}

function onDocumentEnd(callback: () => void): void {
  if (document.readyState !== 'loading') setTimeout(callback)
  else document.addEventListener('DOMContentLoaded', callback, { once: true })
}

interface Parts {
  readonly decode: DecodePayload
  readonly flight: FlightClient
}

function start(payload: Payload, { decode, flight }: Parts): Navigator {
  const { build } = payload
  const { loader } = inlineQueue()
  const entry = readEntry(history.state)
  const initial: View = {
    payload,
    url: new URL(location.href),
    key: entry.key ?? newKey(),
    rule: { history: 'none', scroll: 'none' },
    from: entry.from,
    shellOver: null,
  }
  let setView: ((view: View | Promise<View>) => void) | null = null
  let early: View | Promise<View> | null = null
  const onInvalidate = new Set<() => void>()
  const links = createLinkWatch()
  const entries = createHistoryWriter()

  function show(view: View | Promise<View>): void {
    if (setView === null) early = view
    else startTransition(() => setView?.(view))
  }

  function connect(set: NonNullable<typeof setView>): void {
    setView = set
    if (early) show(early)
    early = null
  }

  const navigator = createNavigator(
    {
      decode,
      show,
      writeHistory: (how, view) => entries.write(how, view),
      address: () => location.href,
      leave: (url, how) => (how === 'reload' ? location.reload() : leave(url, how)),
      reloadOnce: () => reloadOnce(`${build} refresh`),
      joinPrefetch: (key) => prefetcher.join(key),
      onClear() {
        prefetcher.reset()
        setTimeout(() => {
          links.again()
          const callbacks = [...onInvalidate]
          onInvalidate.clear()
          for (const callback of callbacks) callback()
        }, PREFETCH_PAUSE)
      },
    },
    initial,
  )
  const prefetcher = createPrefetcher({
    has({ key, full }) {
      const page = navigator.cache.get(key, navigator.currentPath())
      return page !== null && !(full && page.partial)
    },
    async load({ url, full }) {
      const fetched = await fetchPage(
        url,
        { from: navigator.currentPath(), kind: full ? 'page' : 'shell', held: navigator.shown() },
        decode,
      ).catch(() => null)
      if (fetched === null || typeof fetched === 'string') return fetched === 'nothing' ? fetched : null
      if (fetched.page.payload.build !== build) return null
      // Where a redirect leads is asked for again on the click: only then does the address bar follow.
      if (fetched.url !== url) return 'nothing'
      return fetched.page
    },
    store: ({ key }, page) => navigator.cache.set(key, page),
  })

  entries.write('replace', initial)
  entries.follow(navigator)
  startRouter({ navigator, prefetcher, links, onInvalidate, leave, transition })
  flight.setServerCallback(createLazyServerCall({ flight, navigator, build, leave, transition }))
  recover(build)
  loader?.started({ navigate, prefetcher })

  const scroll = createScrollKeeper(() => navigator.current().key)
  const app = (
    <BrowserApp
      initial={initial}
      connect={connect}
      commit={(view) => {
        const left = navigator.commit(view)
        if (left) scroll.save(left.key)
        return left
      }}
      settle={(view, left) => {
        scroll.apply(view, left)
        // What is read out may come a moment after what is seen.
        if (view.url.pathname !== left.url.pathname)
          void import('./announcer.ts').then(
            ({ announce }) => announce(view),
            () => undefined,
          )
      }}
    />
  )
  const tree = clientSettings().strict ? <StrictMode>{app}</StrictMode> : app
  const handlers = {
    onRecoverableError(error: unknown) {
      report(error)
      if (DEV) tellError(error, true)
    },
    onCaughtError(error: unknown) {
      if (mendLost(error, build)) return
      report(error)
      if (DEV) tellError(error)
    },
  }
  if (document.documentElement.id === '__next_error__') createRoot(document, handlers).render(tree)
  else
    startTransition(
      () => void hydrateRoot(document, tree, { ...handlers, formState: (payload.formState ?? null) as ReactFormState | null }),
    )
  return navigator
}

function leave(url: URL, how: 'push' | 'replace'): void {
  // Also where a server function redirects to.
  if (url.protocol === 'javascript:') throw clientError('TM_JAVASCRIPT_URL', 'A javascript: URL is never followed.')
  if (how === 'push') location.assign(url)
  else location.replace(url)
}

/** Redirects and their kin are not errors, nor is what the server has left to the browser. */
function report(error: unknown): void {
  const cause = (error as Error | null)?.cause ?? error
  // oxlint-disable-next-line no-console -- where React itself reports what a boundary has caught
  if (!isFrameworkError(cause)) console.error(error)
}

/** What no component can catch: a redirect thrown by a handler, a chunk of a build that is gone. */
function recover(build: string): void {
  function onError(event: ErrorEvent | PromiseRejectionEvent): void {
    const error: unknown = 'reason' in event ? event.reason : event.error
    if (mendLost(error, build)) event.preventDefault()
    const interrupt = parseInterrupt(error)
    if (interrupt?.kind === 'redirect') {
      event.preventDefault()
      if (!isFollowed(error)) navigate(interrupt.url, interrupt.type)
    }
  }
  watchLost()
  addEventListener('error', onError)
  addEventListener('unhandledrejection', onError)
}
