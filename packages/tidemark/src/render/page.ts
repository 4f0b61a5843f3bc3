import { PassThrough, type Writable } from 'node:stream'
import { parseInterrupt } from '../request/interrupts.ts'
import { runInScope } from '../request/scope.ts'
import { fanOutFlight, htmlSink, type HtmlSink } from './html-stream.ts'
import { errorDocument } from './error-document.ts'
import { payloadInput, type PageJob } from './page-context.ts'
import { createErrorReporter, reportFrom } from './report.ts'
import type { HttpFallback } from './types.ts'

/** A page's answer, its head decided; `pipe` sends the body as it is made. */
export interface PageAnswer {
  readonly status: number
  readonly headers: ReadonlyArray<readonly [string, string]>
  pipe(output: Writable): void
  abort(reason?: unknown): void
}

const HTML: readonly [string, string] = ['content-type', 'text/html; charset=utf-8']

/** Renders a page for one request: status and headers once the shell is known, the rest as a stream. */
export async function renderPage(job: PageJob, fallback: HttpFallback | null = null): Promise<PageAnswer> {
  let late: HtmlSink | null = null
  const reporter = createErrorReporter({
    report: reportFrom(job),
    onInterrupt: (error) => late?.inject(interruptMarkup(error)),
  })
  const flight = await runInScope(job.scope, () => job.rsc.renderPayload(payloadInput(job, fallback), { onError: reporter.onFlightError }))
  const fan = fanOutFlight()
  flight.pipe(fan.sink)
  const html = runInScope(job.scope, () =>
    job.ssr.renderHtml(fan.forHtml, {
      onError: reporter.onHtmlError,
      ...(job.formState ? { formState: job.formState } : {}),
      ...(job.nonce ? { nonce: job.nonce } : {}),
    }),
  )
  function abort(reason?: unknown): void {
    html.abort(reason)
    flight.abort(reason)
  }

  try {
    await (job.blocking ? html.complete : html.shell)
  } catch (error) {
    return answerBrokenShell(job, error, fallback)
  }
  const interrupt = job.blocking && !fallback ? firstInterrupt(reporter.interrupts) : null
  if (interrupt) {
    abort(interrupt)
    return answerBrokenShell(job, interrupt, fallback)
  }
  return {
    status: fallback?.status ?? 200,
    headers: [HTML],
    pipe(output) {
      late = htmlSink({ flight: fan, output, ...(job.nonce ? { nonce: job.nonce } : {}) })
      if (!fallback) for (const error of reporter.interrupts) late.inject(interruptMarkup(error))
      html.pipe(late.sink)
    },
    abort,
  }
}

/** Nothing has been sent yet: a redirect is one, `notFound()` and its kin get their status, page and layouts. */
export async function answerBrokenShell(job: PageJob, error: unknown, fallback: HttpFallback | null): Promise<PageAnswer> {
  const interrupt = parseInterrupt(error)
  if (interrupt?.kind === 'redirect') {
    return { status: interrupt.status, headers: [['location', withBasePath(interrupt.url, job.scope.config.basePath)]], pipe: (output) => output.end(), abort: () => undefined }
  }
  if (interrupt?.kind === 'http') {
    const level = fallback ? fallback.level + 1 : 0
    if (level < maxLevels(job)) return renderPage(job, { status: interrupt.status, level })
  }
  return errorAnswer(job, interrupt?.kind === 'http' ? interrupt.status : 500)
}

/** `redirect('/x')` of a page or a server function means a path of the application. */
export function withBasePath(url: string, basePath: string): string {
  return url.startsWith('/') && !url.startsWith('//') ? basePath + url : url
}

/** The shell itself broke: a document without content, and the Flight from which the browser shows `error.js`. */
async function errorAnswer(job: PageJob, status: number): Promise<PageAnswer> {
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

function maxLevels(job: PageJob): number {
  let count = 1
  for (let at = job.match.route.tree.slots['children']; at; at = at.slots['children']) count++
  return count
}

function firstInterrupt(interrupts: readonly unknown[]): unknown {
  return interrupts[0] ?? null
}

/** What a browser can still be told once the head is sent. */
export function interruptMarkup(error: unknown): string {
  const interrupt = parseInterrupt(error)
  if (!interrupt) return ''
  if (interrupt.kind === 'http') return '<meta name="robots" content="noindex"/>'
  const delay = interrupt.status === 308 ? 0 : 1
  return `<meta id="__next-page-redirect" http-equiv="refresh" content="${delay};url=${escapeAttribute(interrupt.url)}"/>`
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
