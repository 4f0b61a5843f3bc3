import { PassThrough } from 'node:stream'
import { TidemarkError } from '../errors/error.ts'
import { misuseOf } from '../request/dynamic.ts'
import { isFrameworkError, parseInterrupt } from '../request/interrupts.ts'
import { runInScope, type DynamicAccess, type Prerender, type RequestScope } from '../request/scope.ts'
import { withBasePath } from './page.ts'
import { payloadInput, type PageJob } from './page-context.ts'
import { createErrorReporter, type ErrorReporter } from './report.ts'
import type { HttpFallback } from './types.ts'

/** What a prerender leaves: a whole page, a shell with holes, or a redirect. */
export interface PrerenderedPage {
  readonly status: number
  readonly location: string | null
  readonly html: Uint8Array
  /** React's state to resume from; null for a whole page. */
  readonly postponed: string | null
  /** Complete for a whole page; of a shell what is there without a request. */
  readonly flight: Uint8Array
  readonly scope: RequestScope
  readonly dynamic: readonly DynamicAccess[]
}

export type PrerenderOutcome =
  | { readonly kind: 'page'; readonly page: PrerenderedPage }
  /** Without shells: something needs a request, so the page is rendered for each. */
  | { readonly kind: 'dynamic'; readonly dynamic: readonly DynamicAccess[] }

export interface PrerenderOptions {
  /** A job with a fresh prerender scope for each pass. */
  job(pass: Prerender['pass'], prerender: PrerenderHandle): PageJob
  readonly mode: Prerender['mode']
  /** Whether a hole without Suspense above it is let through (`instant = false`). */
  readonly allowBlocking: boolean
  /** Milliseconds for one pass. */
  readonly timeout: number
}

/** The mutable half of `Prerender`, made per pass. */
export interface PrerenderHandle extends Prerender {
  readonly controller: AbortController
}

/**
 * Renders a page to keep. With shells it starts in one task and is cut off in
 * the next: what is cached resolves in between, whatever needs I/O cannot, so
 * the cut is the same each time. Where caches had to be filled first, that pass
 * is thrown away and a second one is cut off the same way.
 */
export async function prerenderPage(options: PrerenderOptions, fallback: HttpFallback | null = null): Promise<PrerenderOutcome> {
  const first = await flightPass(options, 'warm', fallback)
  const flight = first.cold ? await flightPass(options, 'final', fallback) : first
  const { job, prerender, reporter } = flight

  const misuse = misuseOf(prerender)
  if (misuse) throw misuse
  if (options.mode === 'page' && prerender.dynamic.length > 0) return { kind: 'dynamic', dynamic: prerender.dynamic }
  const failure = reporter.errors[0]
  if (failure) throw failure.error

  const interrupt = reporter.interrupts.map(parseInterrupt).find((found) => found !== null)
  // Below a Suspense it breaks nothing, but the page is known before anything is sent: it gets its status all the same.
  if (interrupt?.kind === 'http' && !fallback) return prerenderPage(options, { status: interrupt.status, level: 0 })
  const html = await htmlPass(options, flight).catch((error: unknown) => ({ error }))
  if ('error' in html) {
    const broken = parseInterrupt(html.error) ?? (html.error instanceof TidemarkError ? null : interrupt)
    if (broken?.kind === 'redirect') return redirectPage(flight, broken)
    if (broken?.kind === 'http') return prerenderPage(options, { status: broken.status, level: fallback ? fallback.level + 1 : 0 })
    throw html.error
  }
  return {
    kind: 'page',
    page: {
      status: fallback?.status ?? 200,
      location: null,
      html: html.html,
      postponed: html.postponed,
      flight: flight.bytes,
      scope: job.scope,
      dynamic: prerender.dynamic,
    },
  }
}

interface FlightPass {
  readonly job: PageJob
  readonly prerender: PrerenderHandle
  readonly reporter: ErrorReporter
  readonly bytes: Uint8Array
  /** Every row is there: nothing waits for a request. */
  readonly complete: boolean
  /** Caches had to be filled: what was rendered depends on how long that took. */
  readonly cold: boolean
}

async function flightPass(options: PrerenderOptions, pass: Prerender['pass'], fallback: HttpFallback | null): Promise<FlightPass> {
  const controller = new AbortController()
  const prerender: PrerenderHandle = {
    mode: options.mode,
    pass,
    dynamic: [],
    pending: new Set(),
    signal: controller.signal,
    controller,
  }
  const job = options.job(pass, prerender)
  await job.rsc.preload(job.match.route.tree)
  const reporter = createErrorReporter({ report: job.report, signal: controller.signal })
  // Begin in a task of its own, so that the cut in the next one comes equally late each time.
  await nextTask()
  const model = runInScope(job.scope, () =>
    job.rsc.prerenderPayload(payloadInput(job, fallback), { onError: reporter.onFlightError, signal: controller.signal }),
  )
  let complete = false
  const settled = model.then(
    () => void (complete = true),
    () => undefined,
  )
  await nextTask()
  const cold = options.mode === 'shell' && pass === 'warm' && prerender.pending.size > 0
  if (options.mode === 'page') await withTimeout(settled, options.timeout, job)
  else if (cold) await withTimeout(untilIdle(prerender, settled), options.timeout, job)
  const wasComplete = complete
  controller.abort(new Error('prerender cut off'))
  const bytes = new Uint8Array(await new Response(await model).arrayBuffer())
  return { job, prerender, reporter, bytes, complete: wasComplete, cold }
}

/** Until no fill has been pending for three tasks, or nothing is left to render. */
async function untilIdle(prerender: Prerender, settled: Promise<void>): Promise<void> {
  let over = false
  void settled.then(() => (over = true))
  for (let idle = 0; idle < 3 && !over; ) {
    if (prerender.pending.size > 0) {
      await Promise.race([settled, Promise.allSettled(prerender.pending)])
      idle = 0
    } else {
      await nextTask()
      idle++
    }
  }
}

/** The Flight is fixed by now: how many tasks its HTML takes changes nothing in it. */
const HTML_TASKS = 8

async function htmlPass(options: PrerenderOptions, { job, bytes, complete }: FlightPass): Promise<{ html: Uint8Array; postponed: string | null }> {
  const source = new PassThrough()
  source.write(bytes)
  // A stream that ended early would be an error to React, one that is still open is a hole.
  if (complete) source.end()
  const controller = new AbortController()
  let blocking: string | null = null
  const clientDynamic: string[] = []
  const rendering = runInScope(job.scope, () =>
    job.ssr.prerenderHtml(source, {
      signal: controller.signal,
      mode: options.mode,
      onClientDynamic: (what) => clientDynamic.push(what),
      onError(error, info) {
        if (controller.signal.aborted && !/\bSuspense\b/.test(info?.componentStack ?? '')) blocking ??= info?.componentStack ?? ''
        return isFrameworkError(error) ? (error as { digest: string }).digest : undefined
      },
    }),
  )
  if (options.mode === 'shell') {
    let done = false
    void rendering.then(
      () => (done = true),
      () => (done = true),
    )
    for (let task = 0; task < HTML_TASKS && !done; task++) await nextTask()
    controller.abort(new Error('prerender cut off'))
  }
  const result = await rendering
  source.destroy()
  if ((blocking !== null || (result.html.length === 0 && result.postponed)) && !options.allowBlocking) {
    throw blockingError(job, clientDynamic, blocking ?? '')
  }
  return result
}

function blockingError(job: PageJob, clientDynamic: readonly string[], componentStack: string): TidemarkError {
  const { route, prerender } = job.scope
  const access = prerender?.dynamic[0]
  const what = clientDynamic[0] ?? access?.what ?? 'uncached data (I/O)'
  const headline = clientDynamic[0]
    ? `Route "${route}": encountered URL data \`${what}\` in a Client Component outside of \`<Suspense>\`.`
    : `Route "${route}": encountered uncached or runtime data during prerendering. ` +
      `\`fetch(...)\`, \`cookies()\`, \`headers()\`, \`params\`, \`searchParams\`, or \`connection()\` accessed outside of \`<Suspense>\` ` +
      `prevents the route from being prerendered. Here it was \`${what}\`.`
  return new TidemarkError('TM_BUILD_BLOCKING', {
    message: headline + (access ? `\n${stackFrames(access.stack)}` : componentStack),
  })
}

function stackFrames(stack: string): string {
  return stack
    .split('\n')
    .slice(1)
    .filter((line) => !/node:internal|node_modules|\/dist\/(?:request|render)\//.test(line))
    .slice(0, 4)
    .join('\n')
}

function redirectPage({ job, prerender }: FlightPass, redirect: { url: string; status: number }): PrerenderOutcome {
  const page = { status: redirect.status, location: withBasePath(redirect.url, job.scope.config.basePath), html: new Uint8Array(), postponed: null, flight: new Uint8Array(), scope: job.scope, dynamic: prerender.dynamic }
  return { kind: 'page', page }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

async function withTimeout(work: Promise<void>, milliseconds: number, job: PageJob): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TidemarkError('TM_BUILD_TIMEOUT', { message: `Route "${job.scope.route}" (${job.scope.pathname}) took longer than ${milliseconds / 1000} s` }))
    }, milliseconds)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
