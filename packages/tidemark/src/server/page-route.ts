import { FLIGHT_TYPE, PARTIAL_HEADER, PREFETCH_HEADER, STALE_HEADER } from '../client/payload.ts'
import { cacheControl } from '../lifetime/cache-control.ts'
import { renderPage } from '../render/page.ts'
import { payloadInput, type PageJob } from '../render/page-context.ts'
import { createErrorReporter } from '../render/report.ts'
import { resumePage } from '../render/resume.ts'
import type { HttpFallback } from '../render/types.ts'
import { runInScope } from '../request/scope.ts'
import { noStore, type Answer, type HeaderList } from './answer.ts'
import type { FoundPage } from './pages.ts'

const HTML: readonly [string, string] = ['content-type', 'text/html; charset=utf-8']

/** A page rendered for one request, from scratch. */
export async function answerPage(job: PageJob, fallback: HttpFallback | null = null): Promise<Answer> {
  const { status, headers, pipe, abort } = await renderPage(job, fallback)
  return { status, headers: [...headers, noStore], body: { pipe, abort } }
}

/** The same page as Flight, for the browser's router. */
export async function answerPayload(job: PageJob, fallback: HttpFallback | null = null): Promise<Answer> {
  const reporter = createErrorReporter({
    report: (error, digest) => job.report(error, digest, { renderSource: 'react-server-components-payload' }),
  })
  const flight = await runInScope(job.scope, () => job.rsc.renderPayload(payloadInput(job, fallback), { onError: reporter.onFlightError }))
  return {
    status: fallback?.status ?? 200,
    headers: [['content-type', FLIGHT_TYPE], [STALE_HEADER, String(job.stale)], noStore],
    body: { pipe: (output) => flight.pipe(output), abort: (reason) => flight.abort(reason) },
  }
}

/** A page that was made ahead: whole, or its shell with the holes streamed behind. */
export function answerFound(found: FoundPage, job: () => PageJob): Answer {
  const { page } = found
  if (page.location !== null)
    return { status: page.status, headers: [['location', page.location], ...sharedHeaders(found, job)], body: null }
  if (page.postponed === null) {
    const { created, lifetime } = found
    const shared = { staleAt: created + lifetime.revalidate * 1000 }
    const answer: Answer = { status: page.status, headers: [HTML, ...sharedHeaders(found, job)], body: page.html }
    // What is stale is about to be replaced.
    return found.state === 'STALE' ? answer : { ...answer, shared }
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
export function answerFoundPayload(found: FoundPage, headers: Headers, job: () => PageJob): Answer | null {
  const { page } = found
  if (page.location !== null) return null
  const whole = page.postponed === null
  if (!whole && !headers.has(PREFETCH_HEADER)) return null
  const partial: HeaderList = whole
    ? sharedHeaders(found, job)
    : [[STALE_HEADER, String(found.lifetime.stale)], [PARTIAL_HEADER, '1'], noStore]
  return { status: page.status, headers: [['content-type', FLIGHT_TYPE], ...partial], body: page.flight }
}

function sharedHeaders({ page, lifetime, state }: FoundPage, job: () => PageJob): HeaderList {
  const control = page.status >= 400 ? noStore : (['cache-control', cacheControl(lifetime, job().scope.config.expireTime)] as const)
  return [['x-nextjs-cache', state], ['x-nextjs-prerender', '1'], [STALE_HEADER, String(lifetime.stale)], control]
}
