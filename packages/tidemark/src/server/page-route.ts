import { decodePercent } from '../decode-percent.ts'
import { FLIGHT_TYPE, HELD_HEADER, PARTIAL_HEADER, PREFETCH_HEADER, STALE_HEADER } from '../client/payload.ts'
import { withoutSlots } from '../render/flight-subset.ts'
import { renderPage } from '../render/page.ts'
import { payloadInput, type PageJob } from '../render/page-context.ts'
import { createErrorReporter } from '../render/report.ts'
import { readyParts, resumePage } from '../render/resume.ts'
import type { HttpFallback, PayloadInput } from '../render/types.ts'
import { runInScope } from '../request/scope.ts'
import type { SlotTree } from '../routes/types.ts'
import { noStore, type Answer, type HeaderList } from './answer.ts'
import type { FoundPage } from './pages.ts'

/** Bytes of Flight that a prefetch brings at most: the browser holds up to a hundred pages. */
const MOST_PREFETCHED = 512 * 1024
const HTML: readonly [string, string] = ['content-type', 'text/html; charset=utf-8']

/** Of what is rendered for one request. While developing Next.js says no more than this, and tools look for it. */
function unkept({ dev }: PageJob): HeaderList[number] {
  return dev ? ['cache-control', 'no-store'] : noStore
}

/** A page rendered for one request, from scratch. */
export async function answerPage(job: PageJob, fallback: HttpFallback | null = null): Promise<Answer> {
  const { written } = job.scope
  written.open = true
  const { status, headers, pipe, abort } = await renderPage(job, fallback).finally(() => (written.open = false))
  const cookies = [...written.headers.values()].map((value) => ['set-cookie', value] as const)
  return { status, headers: [...headers, ...cookies, unkept(job)], body: { pipe, abort } }
}

/** The same page as Flight, for the browser's router. */
export async function answerPayload(
  job: PageJob,
  fallback: HttpFallback | null = null,
  options: Pick<PayloadInput, 'ahead' | 'held' | 'ready'> = {},
): Promise<Answer> {
  const reporter = createErrorReporter({
    report: (error, digest) => job.report(error, digest, { renderSource: 'react-server-components-payload' }),
  })
  const flight = await runInScope(job.scope, () =>
    job.rsc.renderPayload({ ...payloadInput(job, fallback), ...options }, { onError: reporter.onFlightError }),
  )
  return {
    status: fallback?.status ?? 200,
    headers: [['content-type', FLIGHT_TYPE], [STALE_HEADER, String(job.stale)], unkept(job)],
    body: { pipe: (output) => flight.pipe(output), abort: (reason) => flight.abort(reason) },
  }
}

/**
 * What a prefetch gets of a page that is rendered for each request: its layouts down to the `loading.tsx` that is shown
 * meanwhile. Nothing where a page would have to be run for it.
 */
export async function answerPrefetch(job: PageJob, fallback: HttpFallback | null): Promise<Answer> {
  if (fallback || job.scope.config.cacheComponents || !isCovered(job.match.route.tree))
    return { status: 204, headers: [unkept(job)], body: null }
  const { headers, ...answer } = await answerPayload(job, null, { ahead: true })
  return { ...answer, headers: [...headers, [PARTIAL_HEADER, '1']] }
}

/** Whether a `loading.tsx` stands above each page of the tree. */
function isCovered({ folder, leaf, slots }: SlotTree): boolean {
  return folder.files.loading !== undefined || (leaf !== 'page' && Object.values(slots).every(isCovered))
}

/** A page that was made ahead: whole, or its shell with the holes streamed behind. */
export function answerFound(found: FoundPage, job: () => PageJob): Answer {
  const { page } = found
  if (page.location !== null) return { status: page.status, headers: [['location', page.location], ...sharedHeaders(found)], body: null }
  if (page.postponed === null) {
    return shareable(found, { status: page.status, headers: [HTML, ...sharedHeaders(found)], body: page.html })
  }
  const current = job()
  let resumed: { abort(reason?: unknown): void } | null = null
  return {
    status: page.status,
    headers: [HTML, ['x-nextjs-prerender', '1'], [PARTIAL_HEADER, '1'], [STALE_HEADER, String(found.lifetime.stale)], noStore],
    body: {
      pipe(output) {
        resumed = resumePage(current, page, output)
      },
      abort: (reason) => resumed?.abort(reason),
    },
  }
}

/**
 * Flight of a page that was made ahead. A prefetch gets what is static of it;
 * a visit gets the holes too, which only a rendering has.
 */
export async function answerFoundPayload(found: FoundPage, headers: Headers, job: () => PageJob): Promise<Answer | null> {
  const { page } = found
  if (page.location !== null) return null
  const isPrefetch = headers.has(PREFETCH_HEADER)
  const isLarge = page.flight.byteLength > MOST_PREFETCHED
  if (isPrefetch && isLarge) return { status: 204, headers: [noStore], body: null }
  const type = ['content-type', FLIGHT_TYPE] as const
  if (page.postponed === null) {
    const answer = { status: page.status, headers: [type, ...sharedHeaders(found)], body: page.flight }
    // Held ready it would be given to those who ask ahead, too.
    return isLarge ? answer : shareable(found, answer)
  }
  if (!isPrefetch) {
    const visit = job()
    return answerPayload(visit, null, { ready: await readyParts(visit, page), held: heldSlots(headers) })
  }
  const partial: HeaderList = [[STALE_HEADER, String(found.lifetime.stale)], [PARTIAL_HEADER, '1'], noStore]
  return { status: page.status, headers: [type, ...partial], body: withoutSlots(page.flight, heldSlots(headers)) }
}

/** What the browser that asks for a visit's payload says it has. */
export function heldSlots(headers: Headers): ReadonlySet<string> {
  return new Set(
    headers
      .get(HELD_HEADER)
      ?.split(',')
      .map((id) => decodePercent(id) ?? id),
  )
}

/** Held ready for whoever asks next; what is stale is about to be replaced. */
function shareable({ created, lifetime, state }: FoundPage, answer: Answer): Answer {
  return state === 'STALE' ? answer : { ...answer, shared: { staleAt: created + lifetime.revalidate * 1000 } }
}

function sharedHeaders({ lifetime, state, control }: FoundPage): HeaderList {
  return [['x-nextjs-cache', state], ['x-nextjs-prerender', '1'], [STALE_HEADER, String(lifetime.stale)], control]
}
