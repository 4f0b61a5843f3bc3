import { FLIGHT_TYPE, STALE_HEADER } from '../client/payload.ts'
import { renderPage } from '../render/page.ts'
import { payloadInput, type PageJob } from '../render/page-context.ts'
import type { HttpFallback } from '../render/types.ts'
import { createErrorReporter } from '../render/report.ts'
import { runInScope } from '../request/scope.ts'
import { noStore, type Answer } from './answer.ts'

/** A page rendered for one request, from scratch. */
export async function answerPage(job: PageJob, fallback: HttpFallback | null = null): Promise<Answer> {
  const { status, headers, pipe, abort } = await renderPage(job, fallback)
  return { status, headers: [...headers, noStore], body: { pipe, abort } }
}

/** The same page as Flight, for the browser's router. */
export async function answerPayload(job: PageJob, fallback: HttpFallback | null = null): Promise<Answer> {
  const reporter = createErrorReporter({ report: job.report })
  const flight = await runInScope(job.scope, () => job.rsc.renderPayload(payloadInput(job, fallback), { onError: reporter.onFlightError }))
  return {
    status: fallback?.status ?? 200,
    headers: [['content-type', FLIGHT_TYPE], [STALE_HEADER, String(job.stale)], noStore],
    body: { pipe: (output) => flight.pipe(output), abort: (reason) => flight.abort(reason) },
  }
}
