import { inlineQueue } from './inline-queue.ts'
import { readSession, writeSession } from './session.ts'
import { slotFragments } from './slot-fragments.ts'
import { changedNodes, pageChain, type View } from './view.ts'

const STORAGE_KEY = 'tidemark.scroll'

type Position = readonly [x: number, y: number]

export interface ScrollKeeper {
  /** Remembers where the window stands in the history entry. */
  save(key: string): void
  /** Puts the window where the view's rule says. */
  apply(view: View, left: View): void
}

/** Takes scroll restoration over from the browser: it cannot know when a page is complete. */
export function createScrollKeeper(currentKey: () => string): ScrollKeeper {
  const positions = new Map<string, Position>(readStored())
  // Read in the event, before a shorter page could clamp it.
  let latest: Position = [scrollX, scrollY]
  addEventListener('scroll', () => (latest = [scrollX, scrollY]), { passive: true })
  history.scrollRestoration = 'manual'
  addEventListener('pagehide', () => {
    positions.set(currentKey(), [scrollX, scrollY])
    // A reload is the browser's own to restore.
    history.scrollRestoration = 'auto'
    // Where it fails, positions of earlier documents are lost, nothing more.
    writeSession(STORAGE_KEY, JSON.stringify([...positions].slice(-50)))
  })
  addEventListener('pageshow', () => (history.scrollRestoration = 'manual'))

  const start = positions.get(currentKey())
  // On a page that began without React, the browser has put it where it was, and the user may have moved since.
  if (start && !inlineQueue().loader && scrollY === 0 && !location.hash && isTraversal()) jump(start)

  return {
    save(key) {
      positions.set(key, latest)
    },
    apply(view, left) {
      const { scroll } = view.rule
      if (scroll === 'restore') jump(positions.get(view.key) ?? [0, 0])
      else if (scroll === 'page') scrollToPage(view, left)
    },
  }
}

function scrollToPage(view: View, left: View): void {
  const { hash, href } = view.url
  // Following a link to where one is leaves the window as it is.
  if (hash ? scrollToFragment(hash) || view.payload === left.payload : href === left.url.href) return
  const changed = changedNodes(left.payload.tree, view.payload.tree)
  const chain = pageChain(view.payload.tree)
  const page = changed.find((id) => chain.includes(id))
  const fragment = slotFragments.get(page ?? changed[0] ?? '')
  const rect = fragment?.getClientRects().find(({ width, height }) => width > 0 || height > 0)
  // What came in can be seen from its start on: a dialog over the page, a tab below the fold of a layout.
  if (rect ? rect.top >= 0 && rect.top < innerHeight : !page) return
  jump([0, 0])
  const after = fragment?.getClientRects()[0]
  if (after && after.top >= innerHeight) fragment?.scrollIntoView(true)
}

/** True when the target exists. `#` and `#top` are the start of the document. */
export function scrollToFragment(hash: string): boolean {
  const name = decode(hash.slice(1))
  const text = CSS.escape(name)
  // Pages one has left may still be there, hidden, with the same ids.
  const target = [...document.querySelectorAll<HTMLElement>(`[id="${text}"],[name="${text}"]`)].find((element) => element.checkVisibility())
  if (target) {
    target.scrollIntoView()
    target.focus({ preventScroll: true })
    return true
  }
  if (name !== '' && name.toLowerCase() !== 'top') return false
  jump([0, 0])
  return true
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** At once, whatever `scroll-behavior` the page's style sheet asks for. */
function jump([left, top]: Position): void {
  scrollTo({ left, top, behavior: 'instant' })
}

function isTraversal(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry?.type === 'back_forward' || entry?.type === 'reload'
}

function readStored(): Array<[string, Position]> {
  return JSON.parse(readSession(STORAGE_KEY) ?? '[]') as Array<[string, Position]>
}
