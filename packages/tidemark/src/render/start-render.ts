import { runInScope } from '../request/scope.ts'
import { loaderGate } from './html-loader.ts'
import { fanOutFlight, type FlightFanOut } from './html-stream.ts'
import type { PageJob } from './page-context.ts'
import type { ErrorReporter } from './report.ts'
import type { HtmlStream, PayloadInput } from './types.ts'

export interface StartedRender {
  readonly html: HtmlStream
  readonly flight: FlightFanOut
  abort(reason?: unknown): void
}

/** Sets a document going: Flight, and HTML as fast as Flight comes. */
export async function startRender(job: PageJob, input: PayloadInput, reporter: ErrorReporter): Promise<StartedRender> {
  const stream = await runInScope(job.scope, () => job.rsc.renderPayload(input, { onError: reporter.onFlightError }))
  // The state of a form that was posted is in the page's own components.
  const loader = job.formState === undefined ? job.ssr.loader() : null
  const flight = fanOutFlight(loader && loaderGate(loader))
  stream.pipe(flight.sink)
  const html = runInScope(job.scope, () =>
    job.ssr.renderHtml(flight.forHtml, {
      onError: reporter.onHtmlError,
      marks: loader !== null,
      ...(job.formState ? { formState: job.formState } : {}),
      ...(job.nonce ? { nonce: job.nonce } : {}),
    }),
  )
  return {
    html,
    flight,
    abort(reason) {
      html.abort(reason)
      stream.abort(reason)
    },
  }
}
