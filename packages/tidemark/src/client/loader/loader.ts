/**
 * What a page has instead of React until React is needed: it fetches ahead what its links lead to, and has React take the
 * page over for the first navigation or submission. Bundled on its own.
 */
import { files, load } from 'virtual:tidemark/loader-build'
import { isForBrowser } from '../for-browser.ts'
import { pageKey } from '../href.ts'
import { inlineQueue, type Successor } from '../inline-queue.ts'
import { savesData } from '../router.ts'
import { fetchAhead, fetchNow, handOver, inView, page, pathInApp, stopLooking, take, urlOf } from './ahead.ts'
import type { Target } from './mark.ts'
import { isMarked, targetOf } from './marked.ts'

/** After so long the document is as quick. */
const PATIENCE = 5_000

interface Visit {
  readonly url: URL
  readonly target: Target
}

const queue = inlineQueue()
const over = new AbortController()
const { signal } = over

let booting: Promise<unknown> | undefined
let router: Successor | undefined
/** Of several clicks the last one holds. */
let visit: Visit | null = null
let submission: SubmitEvent | null = null

function boot(): Promise<unknown> {
  preload()
  return (booting ??= load())
}

/** Fetches React without running it: all files at once, the first time. */
function preload(): void {
  const nonce = document.querySelector('script')?.nonce ?? ''
  for (const file of files.splice(0)) {
    const { href } = new URL(file, import.meta.url)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href, nonce }))
  }
}

function receive(): void {
  if (queue.includes('')) void boot()
  // What this piece of the document belongs to stands there once its scripts have run.
  setTimeout(() => {
    if (!router) for (const element of document.querySelectorAll('a,form')) if (isMarked(element)) inView.observe(element)
  })
}

function onEnd(): void {
  // Cut off: React shows what the page has for that.
  if (!queue.includes(0)) void boot()
}

function carryOut({ url, target }: Visit, by: Successor): void {
  handOver(url, by)
  by.navigate(url.href, target.replace ? 'replace' : 'push', target)
}

function onClick(event: MouseEvent): void {
  const anchor = (event.target as Element).closest('a')
  if (!anchor || !isMarked(anchor) || event.defaultPrevented || isForBrowser(event, anchor) || isReached(anchor)) return
  const url = urlOf(anchor)
  const target = targetOf(anchor)
  const { replace, scroll } = target
  const isInApp = pathInApp(url) !== null
  if (replace ? !url.protocol.startsWith('http') : !isInApp || (url.hash && pageKey(url) === page && scroll !== false)) return
  event.preventDefault()
  const wanted = { url, target }
  if (router) return carryOut(wanted, router)
  if (!isInApp) return location.replace(url)
  if (visit) take(visit.url, 'visit')
  visit = wanted
  fetchNow(url)
  orLeave(() => {
    if (visit !== wanted) return
    visit = null
    if (replace) location.replace(url)
    else location.assign(url)
  })
}

/** Brings React; should it not come, the browser does what is wanted. */
function orLeave(leave: () => void): void {
  // Not at once: a form takes no submission while it announces one.
  boot().catch(() => setTimeout(leave))
  setTimeout(leave, PATIENCE)
}

function isOurs(form: Element): boolean {
  return isMarked(form) || form.querySelector('[name^="$ACTION_"]') !== null
}

function onSubmit(event: SubmitEvent): void {
  const form = event.target as Element
  if (event.defaultPrevented || !isOurs(form) || isReached(form)) return
  event.preventDefault()
  submission = event
  orLeave(() => {
    if (submission !== event) return
    over.abort()
    submit(event)
  })
  submitOnceReached(event)
}

function submitOnceReached(event: SubmitEvent): void {
  if (submission !== event) return
  if (isReached(event.target as Element)) submit(event)
  else setTimeout(submitOnceReached, 10, event)
}

function submit({ target, submitter }: SubmitEvent): void {
  submission = null
  ;(target as HTMLFormElement).requestSubmit(submitter)
}

/** React begins with the outermost parts: what a link or form stands in may be still to come. */
function isReached(element: Element): boolean {
  return Object.keys(element).some((key) => key.startsWith('__reactFiber'))
}

function onIntent({ target }: Event): void {
  const element = (target as Element).closest('a,form')
  if (router || !element || savesData() || !isOurs(element)) return
  // Nobody who points at a link is likely to leave it at that: React is there when the click comes.
  boot().catch(() => undefined)
  void fetchAhead(element, true)
}

/** Somebody is there: React comes while nothing else is to be done, and waits unrun for what will need it. */
function onPresence(): void {
  if (savesData()) return
  const whenIdle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout
  whenIdle(preload)
}

function listen(capture: boolean): void {
  addEventListener('click', onClick, { signal, capture })
  addEventListener('submit', onSubmit, { signal, capture })
}

queue.loader = {
  take,
  started(successor) {
    router = successor
    stopLooking()
    // React stops, on its way down, what is for a part that it has not reached: the browser would go there.
    listen(true)
    if (!visit) return
    carryOut(visit, router)
    visit = null
  },
}
queue.push = (...items) => {
  queue.splice(queue.length, 0, ...items)
  receive()
  return 0
}
receive()
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', onEnd, { once: true })
else onEnd()
listen(false)
for (const sign of ['pointerover', 'focusin']) document.addEventListener(sign, onIntent, { signal })
for (const sign of ['pointermove', 'touchstart', 'wheel', 'keydown'])
  document.addEventListener(sign, onPresence, { signal, passive: true, once: true })
// Back to an entry of a router that was here before a reload: the browser has changed no more than the address.
addEventListener('popstate', () => !booting && pageKey(location) !== page && location.reload(), { signal })
