import { TidemarkError } from '../errors/error.ts'
import { parseInterrupt } from '../request/interrupts.ts'
import { answerFailure, emptyDocument } from './failure.ts'
import { htmlSink, type HtmlSink } from './html-stream.ts'
import { HTML, redirectedPage, type PageAnswer } from './page-answer.ts'
import { payloadInput, type PageJob } from './page-context.ts'
import { createErrorReporter, digestOf, reportFrom } from './report.ts'
import { fallbackFolder } from './rsc/fallback.ts'
import { startRender } from './start-render.ts'
import type { HttpFallback } from './types.ts'

/** Renders a page for one request: status and headers once the shell is known, the rest as a stream. */
export async function renderPage(job: PageJob, fallback: HttpFallback | null = null): Promise<PageAnswer> {
  let late: HtmlSink | null = null
  const reporter = createErrorReporter({
    report: reportFrom(job),
    onInterrupt: (error) => late?.inject(interruptMarkup(error)),
  })
  const { html, flight, abort } = await startRender(job, payloadInput(job, fallback), reporter)
  try {
    await (job.blocking ? html.complete : html.shell)
  } catch (error) {
    abort(error)
    // A client component that failed only here is shown by the browser.
    if (reporter.errors.some(({ digest, by }) => by === 'html' && digest === digestOf(error))) return emptyDocument(again(job), 500)
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
      late = htmlSink({ flight, output, inserted: html.inserted, ...(job.nonce ? { nonce: job.nonce } : {}) })
      if (!fallback) for (const error of reporter.interrupts) late.inject(interruptMarkup(error))
      html.pipe(late.sink)
    },
    abort,
  }
}

/** Nothing has been sent yet: a redirect is one, `notFound()` and its kin and errors get their status, their UI and its layouts. */
async function answerBrokenShell(job: PageJob, error: unknown, fallback: HttpFallback | null): Promise<PageAnswer> {
  const interrupt = parseInterrupt(error)
  if (interrupt?.kind === 'redirect') return redirectedPage(interrupt, job.scope.config.basePath)
  if (!interrupt) return answerFailure(again(job), error)
  const instead: HttpFallback = { status: interrupt.status, level: fallback ? fallback.level + 1 : 0, anywhere: true }
  // A root layout of `app/[locale]` that knows no such locale is no mistake.
  if (!fallbackFolder(job.match.route.tree, instead) && (job.dev || interrupt.status !== 404)) {
    const mistake = rootInterrupt(job.scope.route, interrupt.status)
    job.report(mistake, digestOf(mistake))
  }
  return renderPage(again(job), instead)
}

/** Every file that could stand in was tried: what throws is around them all. */
function rootInterrupt(route: string, status: 401 | 403 | 404): TidemarkError {
  const name = { 401: 'unauthorized', 403: 'forbidden', 404: 'notFound' }[status]
  return new TidemarkError('TM_ROOT_LAYOUT_INTERRUPT', {
    message: `Route "${route}": ${name}() is not allowed in the root layout, in which its UI would be shown.`,
  })
}

/** Layouts are rendered once more; what they left for after the answer is to be done once. */
function again(job: PageJob): PageJob {
  return { ...job, scope: { ...job.scope, after: { waiting: [], late: null } } }
}

function firstInterrupt(interrupts: readonly unknown[]): unknown {
  return interrupts[0] ?? null
}

/** What a browser can still be told once the head is sent. */
export function interruptMarkup(error: unknown): string {
  const interrupt = parseInterrupt(error)
  if (!interrupt) return ''
  if (interrupt.kind === 'http') return '<meta name="robots" content="noindex"/>'
  // The target may come from a visitor, and a program is no place to go to.
  if (isProgram(interrupt.url)) return ''
  const delay = interrupt.status === 308 ? 0 : 1
  return `<meta id="__next-page-redirect" http-equiv="refresh" content="${delay};url=${escapeAttribute(interrupt.url)}"/>`
}

function isProgram(target: string): boolean {
  if (!URL.canParse(target, 'http://localhost')) return true
  return ['javascript:', 'vbscript:', 'data:'].includes(new URL(target, 'http://localhost').protocol)
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
