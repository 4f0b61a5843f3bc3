import type { Writable } from 'node:stream'
import { runInScope } from '../request/scope.ts'
import { hasLoader, loaderGate } from './html-loader.ts'
import { fanOutFlight, htmlSink, type HtmlSink } from './html-stream.ts'
import { interruptMarkup } from './page.ts'
import { payloadInput, type PageJob } from './page-context.ts'
import { createErrorReporter, reportFrom } from './report.ts'
import { knownEntries, type StoredPage } from './stored-page.ts'
import type { PageLoader, ReadyParts } from './types.ts'

/**
 * Sends a stored shell at once and its holes as they are ready. The shell's
 * bytes leave before any of the holes' work starts.
 */
export function resumePage(request: PageJob, page: StoredPage, output: Writable): { abort(reason?: unknown): void } {
  output.write(page.html)
  // What the shell shows must not differ from what hydrates it, whatever was refreshed since.
  const job: PageJob = { ...request, scope: { ...request.scope, known: knownEntries(page) } }
  let stopped = false
  let stop: (reason?: unknown) => void = () => undefined
  // Let the socket have the shell before the renderer has the thread.
  setImmediate(() => {
    if (!stopped) {
      void resume(job, page, output).then(
        (abort) => (stop = abort),
        (error: unknown) => {
          job.report(error, '')
          output.destroy(error as Error)
        },
      )
    }
  })
  return {
    abort(reason) {
      stopped = true
      stop(reason)
    },
  }
}

const ready = new WeakMap<StoredPage, Promise<ReadyParts>>()
const withLoader = new WeakMap<StoredPage, boolean>()

/** What stands in a shell is not rendered again: it is taken from its Flight, once for all requests. */
export function readyParts({ rsc }: PageJob, page: StoredPage): Promise<ReadyParts> {
  const known = ready.get(page)
  if (known) return known
  const parts = rsc.readyParts(page.flight)
  ready.set(page, parts)
  return parts
}

/** What the shell began with, the rest goes on with: the loader, or null for React. */
function loaderOf({ ssr }: PageJob, page: StoredPage): PageLoader | null {
  const loader = ssr.loader()
  if (!loader) return null
  const known = withLoader.get(page) ?? hasLoader(page.html, loader)
  withLoader.set(page, known)
  return known ? loader : null
}

async function resume(job: PageJob, page: StoredPage, output: Writable): Promise<(reason?: unknown) => void> {
  let late: HtmlSink | null = null
  const early: unknown[] = []
  const reporter = createErrorReporter({
    report: reportFrom(job, 'dynamic-resume'),
    onInterrupt(error) {
      if (late) late.inject(interruptMarkup(error))
      else early.push(error)
    },
  })
  const input = { ...payloadInput(job, null), ready: await readyParts(job, page) }
  const flight = await runInScope(job.scope, () => job.rsc.renderPayload(input, { onError: reporter.onFlightError }))
  const loader = loaderOf(job, page)
  const fan = fanOutFlight(loader && loaderGate(loader, 'loader'))
  flight.pipe(fan.sink)
  const html = runInScope(job.scope, () =>
    job.ssr.resumeHtml(fan.forHtml, page.postponed as string, {
      onError: reporter.onHtmlError,
      marks: loader !== null,
      ...(job.nonce ? { nonce: job.nonce } : {}),
    }),
  )
  html.shell.catch(() => undefined)
  late = htmlSink({ flight: fan, output, inserted: html.inserted, ...(job.nonce ? { nonce: job.nonce } : {}) })
  for (const error of early) late.inject(interruptMarkup(error))
  html.pipe(late.sink)
  return (reason) => {
    html.abort(reason)
    flight.abort(reason)
  }
}
