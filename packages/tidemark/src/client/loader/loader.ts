/**
 * What a page has instead of React until React is needed: it fetches ahead what its links lead to, and has React take the
 * page over for the first navigation or submission. Bundled on its own.
 */
import { files, load, references } from 'virtual:tidemark/loader-build'
import { isForBrowser } from '../for-browser.ts'
import { pageKey } from '../href.ts'
import { inlineQueue, type Successor } from '../inline-queue.ts'
import { createLinkWatch } from '../link-watch.ts'
import { isInApp, savesData } from '../router.ts'
import { fetchAhead } from './ahead.ts'
import { findTargets, hrefOf, type Targets } from './targets.ts'

/** After so long the document is as quick. */
const PATIENCE = 5_000

const queue = inlineQueue()
/** Only the fragment changes as long as there is no router. */
const page = pageKey(new URL(location.href))
const ahead = fetchAhead(page)
const links = createLinkWatch()
const over = new AbortController()
const { signal } = over
const watched = new Map<Element, () => void>()

let targets: Targets = findTargets([], references)
let scanning: ReturnType<typeof setTimeout> | undefined
let booting: Promise<unknown> | undefined
let router: Successor | undefined
/** Of several clicks the last one holds. */
let visit: { readonly url: URL; readonly go: (router: Successor) => void } | null = null
let submission: { readonly form: Element; readonly go: () => void } | null = null

function boot(): Promise<unknown> {
  return (booting ??= load())
}

/** Fetches React without running it. */
function preload(): void {
  if (savesData()) return
  for (const file of files) {
    const { href } = new URL(file, import.meta.url)
    if ([...document.querySelectorAll('link')].some((link) => link.href === href)) continue
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href })
    link.nonce = document.querySelector('script')?.nonce ?? ''
    document.head.append(link)
  }
}

function scan(): void {
  targets = findTargets(queue, references)
  for (const element of document.querySelectorAll('a[href],form[action]')) {
    const target = targets.of(element)
    if (!target || watched.has(element)) continue
    let key: string | null = null
    const seen = { enter: () => (key = ahead.fetch(target)), leave: () => key !== null && ahead.cancel(key) }
    watched.set(element, links.observe(element, seen))
  }
}

function receive(): void {
  if (queue.includes('')) void boot()
  clearTimeout(scanning)
  scanning = setTimeout(scan)
}

function onEnd(): void {
  // Cut off: React shows what the page has for that.
  if (!queue.includes(0)) void boot()
}

function onClick(event: MouseEvent): void {
  const anchor = (event.target as Element).closest<HTMLAnchorElement>('a[href]')
  const target = targets.of(anchor)
  if (!anchor || !target || event.defaultPrevented || isForBrowser(event, anchor)) return
  const url = new URL(anchor.href)
  const { replace = false, scroll = true, transitionTypes } = target
  const how = replace ? 'replace' : 'push'
  const isPlain = !replace && (!isInApp(url) || (url.hash !== '' && pageKey(url) === page && scroll))
  if (isPlain || !/^https?:$/.test(url.protocol)) return
  event.preventDefault()
  if (!isInApp(url)) return location.replace(url)
  const go = ({ navigate }: Successor): void => navigate(hrefOf(target), how, { scroll, ...(transitionTypes ? { transitionTypes } : {}) })
  if (router) return go(router)
  const wanted = { url, go }
  visit = wanted
  const leave = (): void => {
    if (visit !== wanted) return
    visit = null
    if (replace) location.replace(url)
    else location.assign(url)
  }
  boot().catch(leave)
  setTimeout(leave, PATIENCE)
}

function callsFunction(form: Element): boolean {
  return form.querySelector('[name^="$ACTION_"]') !== null
}

function onSubmit(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement
  if (event.defaultPrevented || !(targets.of(form) || callsFunction(form))) return
  event.preventDefault()
  const wanted = { form, go: () => form.requestSubmit(event.submitter) }
  submission = wanted
  const leave = (): void => {
    if (submission !== wanted) return
    over.abort()
    wanted.go()
  }
  boot().catch(leave)
  setTimeout(leave, PATIENCE)
}

/** React has begun with the outermost parts; what a form stands in may be still to come. */
function end(): void {
  const isReady = !submission || Object.keys(submission.form).some((key) => key.startsWith('__reactFiber'))
  if (!isReady && !signal.aborted) return void setTimeout(end, 10)
  if (!signal.aborted) {
    over.abort()
    submission?.go()
  }
  submission = null
}

function onIntent({ target: node, type }: Event): void {
  const element = (node as Element).closest('a[href],form')
  const target = targets.of(element)
  if (!element || !(target || callsFunction(element))) return
  // Nobody who points at a link is likely to leave it at that: React is there when the click comes.
  if (!savesData()) boot().catch(() => undefined)
  if (target && type === 'pointerover' && element.tagName !== 'FORM')
    ahead.fetch(target, { urgent: true, full: target.prefetch === true || target.unstable_dynamicOnHover === true })
}

/** Somebody is there: React comes while nothing else is to be done, and waits unrun for what will need it. */
function onPresence(): void {
  if ('requestIdleCallback' in window) requestIdleCallback(preload)
  else setTimeout(preload, 200)
}

queue.loader = {
  take: ahead.take,
  started(successor) {
    router = successor
    ahead.handOver(router, visit?.url ?? null)
    visit?.go(router)
    visit = null
  },
  hydrated() {
    for (const stop of watched.values()) stop()
    end()
  },
}
queue.push = (...items) => {
  const { length } = items
  queue.splice(queue.length, 0, ...items)
  receive()
  return length
}
receive()
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', onEnd, { once: true })
else onEnd()
document.addEventListener('click', onClick, { signal })
document.addEventListener('submit', onSubmit, { signal })
document.addEventListener('pointerover', onIntent, { signal, passive: true })
document.addEventListener('focusin', onIntent, { signal })
for (const sign of ['pointermove', 'touchstart', 'wheel', 'keydown'])
  document.addEventListener(sign, onPresence, { signal, passive: true, once: true })
// Back to an entry of a router that was here before a reload: the browser has changed no more than the address.
addEventListener('popstate', () => !booting && pageKey(new URL(location.href)) !== page && location.reload(), { signal })
