import { PassThrough } from 'node:stream'
import { parseInterrupt } from '../request/interrupts.ts'
import { runInScope } from '../request/scope.ts'
import { errorDocument } from './error-document.ts'
import { htmlSink } from './html-stream.ts'
import { payloadInput, type PageJob } from './page-context.ts'
import { HTML, redirectedPage, type PageAnswer } from './page-answer.ts'
import { createErrorReporter, digestOf } from './report.ts'
import { failurePoints } from './rsc/fallback.ts'
import { startRender, type StartedRender } from './start-render.ts'
import type { Failure } from './types.ts'

/**
 * A page whose shell broke: the nearest `error.tsx` that can be shown, from the
 * leaf up, then `global-error.tsx`. Each is tried with everything around it,
 * since what is around it may be what broke. At last a document without
 * content, from which the browser makes what it can.
 */
export async function answerFailure(job: PageJob, error: unknown): Promise<PageAnswer> {
  const digest = digestOf(error)
  const message = job.dev && error instanceof Error ? error.message : null
  const levels = failurePoints(job.match.route.tree).length
  for (let level = 0; level <= levels; level++) {
    const failure = { level, digest, message }
    const render = await startFailure(job, failure)
    const broken = await render.html.shell.then(
      () => null,
      (cause: unknown) => ({ cause }),
    )
    if (broken === null) return failureAnswer(job, render)
    render.abort(broken.cause)
    const interrupt = parseInterrupt(broken.cause)
    if (interrupt?.kind === 'redirect') return redirectedPage(interrupt, job.scope.config.basePath)
  }
  return emptyDocument(job, 500)
}

function startFailure(job: PageJob, failure: Failure): Promise<StartedRender> {
  // What breaks again on the way was reported when it broke first.
  const reporter = createErrorReporter({ report: () => undefined })
  return startRender(job, { ...payloadInput(job, null), failure, blockingMetadata: false }, reporter)
}

function failureAnswer(job: PageJob, { html, flight, abort }: StartedRender): PageAnswer {
  return {
    status: 500,
    headers: [HTML],
    pipe: (output) => html.pipe(htmlSink({ flight, output, inserted: html.inserted, ...(job.nonce ? { nonce: job.nonce } : {}) }).sink),
    abort,
  }
}

/** Without content; the Flight in it lets the browser show the boundary. */
export async function emptyDocument(job: PageJob, status: number): Promise<PageAnswer> {
  const reporter = createErrorReporter({ report: () => undefined })
  const flight = await runInScope(job.scope, () => job.rsc.renderPayload(payloadInput(job, null), { onError: reporter.onFlightError }))
  const entry = job.ssr.clientEntry()
  return {
    status,
    headers: [HTML],
    pipe(output) {
      const source = new PassThrough()
      flight.pipe(source)
      errorDocument({ source, output, entry, status })
    },
    abort: (reason) => flight.abort(reason),
  }
}
