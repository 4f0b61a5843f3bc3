import { basePath } from 'virtual:tidemark/loader-build'
import type { PayloadRequest } from '../ask-payload.ts'
import { pageKey, pathBelow } from '../href.ts'
import type { EarlyAnswer, Successor } from '../inline-queue.ts'
import { MARGIN } from '../link-watch.ts'
import { now } from '../now.ts'
import { FLIGHT_TYPE, FROM_HEADER, PARTIAL_HEADER, PAYLOAD_PREFIX, PREFETCH_HEADER } from '../payload.ts'
import { savesData } from '../router.ts'
import { addressOf, targetOf } from './marked.ts'

type Kind = PayloadRequest['kind']

interface Answer extends EarlyAnswer {
  /** A visit needs more. */
  isPart: boolean
}

/** Requests under way at once for what is in view. */
const CONCURRENT = 4
/** Answers held: for pages beyond that the router asks, when it is there. */
const LIMIT = 100

/** Of what is fetched ahead, the best first. */
const KINDS = ['page', 'shell'] as const

/** Only the fragment changes as long as there is no router. */
const here = new URL(location.href)
export const page: string = pageKey(here)

/** Unread: the router reads them. */
const answers = new Map<string, Answer>()
const waiting = new Set<Element>()
let running = 0

/** Fetches ahead what the links and forms that it observes lead to, as long as they are near the window. */
export const inView: IntersectionObserver = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) waiting.add(target)
      else waiting.delete(target)
    }
    next()
  },
  { rootMargin: MARGIN },
)

/** The router's links look for themselves. */
export function stopLooking(): void {
  inView.disconnect()
  waiting.clear()
}

function next(): void {
  for (const element of waiting) {
    if (running >= CONCURRENT) return
    waiting.delete(element)
    running += 1
    fetchAhead(element).then(done, done)
  }
}

function done(): void {
  running -= 1
  next()
}

/** @param pointedAt it is about to be used */
export async function fetchAhead(element: Element, pointedAt = false): Promise<void> {
  const { prefetch, unstable_dynamicOnHover: fullOnHover } = targetOf(element)
  const url = urlOf(element)
  if (prefetch === false || savesData() || answers.size >= LIMIT || pageKey(url) === page) return
  const kind = prefetch === true || (pointedAt && fullOnHover) ? 'page' : 'shell'
  if (!find(url, 'page')) await ask(url, kind)
}

/** For a visit: all of the page, unless that is here or on its way. */
export function fetchNow(url: URL): void {
  if (!KINDS.some((kind) => find(url, kind)?.isPart === false)) void ask(url, 'visit')
}

async function ask(url: URL, kind: Kind): Promise<void> {
  const path = pathInApp(url)
  if (path === null || find(url, kind)) return
  const response = fetch(basePath + PAYLOAD_PREFIX + path + url.search, {
    headers: {
      accept: FLIGHT_TYPE,
      [FROM_HEADER]: String(pathInApp(here)),
      ...(kind === 'shell' ? { [PREFETCH_HEADER]: '1' } : {}),
    },
    // As the router asks.
    cache: 'no-cache',
    priority: kind === 'visit' ? 'high' : 'low',
  })
  const answer = { response, asked: now(), isPart: false }
  answers.set(kind + pageKey(url), answer)
  try {
    const { status, headers } = await response
    answer.isPart = status === 204 || headers.has(PARTIAL_HEADER)
    // To its end, so that others have the connection.
    await (await response).clone().arrayBuffer()
  } catch {
    take(url, kind)
  }
}

function find(url: URL, kind: Kind): Answer | undefined {
  return answers.get(kind + pageKey(url))
}

/** The answer to the same request, once. */
export function take(url: URL, kind: Kind): EarlyAnswer | undefined {
  const answer = find(url, kind)
  answers.delete(kind + pageKey(url))
  return answer
}

/** Has the router read first what there is of the page it is to show; of the others when their links ask it. */
export function handOver(url: URL, { prefetcher }: Successor): void {
  for (const kind of KINDS) if (find(url, kind)) prefetcher.request({ key: pageKey(url), url, full: kind === 'page' }, true)
}

export function urlOf(element: Element): URL {
  return new URL(addressOf(element), here)
}

/** Null where another has to answer. */
export function pathInApp(url: URL): string | null {
  return url.origin === location.origin ? pathBelow(basePath, url.pathname) : null
}
