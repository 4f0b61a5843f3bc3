import { FLIGHT_TYPE, STALE_HEADER } from '../client/payload.ts'
import { renderPage } from '../render/page.ts'
import { payloadInput, type PageJob } from '../render/page-context.ts'
import { createErrorReporter } from '../render/report.ts'
import { runInScope } from '../request/scope.ts'
import { noStore, type Answer } from './answer.ts'

/** A page rendered for one request, from scratch. */
export async function answerPage(job: PageJob): Promise<Answer> {
  const { status, headers, pipe, abort } = await renderPage(job)
  return { status, headers: [...headers, noStore], body: { pipe, abort } }
}

/** The same page as Flight, for the browser's router. */
export async function answerPayload(job: PageJob): Promise<Answer> {
  const reporter = createErrorReporter({ report: job.report })
  const flight = await runInScope(job.scope, () => job.rsc.renderPayload(payloadInput(job, null), { onError: reporter.onFlightError }))
  return {
    status: 200,
    headers: [['content-type', FLIGHT_TYPE], [STALE_HEADER, String(job.stale)], noStore],
    body: { pipe: (output) => flight.pipe(output), abort: (reason) => flight.abort(reason) },
  }
}
