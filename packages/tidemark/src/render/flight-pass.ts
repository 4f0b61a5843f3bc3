import { TidemarkError } from '../errors/error.ts'
import { runInScope, type DynamicAccess, type KnownEntry, type Prerender, type RequestScope } from '../request/scope.ts'
import { payloadInput, type PageJob } from './page-context.ts'
import { createErrorReporter, type ErrorReporter } from './report.ts'
import { nextTask, runImmediatesInTask } from './same-task.ts'
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
  /** See {@link holesOf}; null for a whole page, and where params are open: then nothing of it holds for one path. */
  readonly holes: readonly string[] | null
  readonly scope: RequestScope
  readonly dynamic: readonly DynamicAccess[]
  /** The cache entries it is made of. */
  readonly entries: ReadonlyMap<string, KnownEntry>
}

export interface PrerenderOptions {
  /** A job with a fresh prerender scope for each pass. */
  job(prerender: PrerenderHandle, known: ReadonlyMap<string, KnownEntry> | null): PageJob
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

export interface FlightPass {
  readonly job: PageJob
  readonly prerender: PrerenderHandle
  readonly reporter: ErrorReporter
  readonly bytes: Uint8Array
  /** Every row is there: nothing waits for a request. */
  readonly complete: boolean
  /** Caches had to be filled: what was rendered depends on how long that took. */
  readonly cold: boolean
}

export interface PassOptions {
  readonly pass: Prerender['pass']
  readonly fallback: HttpFallback | null
  /** What an earlier pass read of the cache. */
  readonly known?: ReadonlyMap<string, KnownEntry>
  /** See `Prerender.probe`. */
  readonly probe?: boolean
  /** Gives what nobody has announced the time to come, once, also where something else waits for a request. Default false. */
  readonly patient?: boolean
}

/**
 * Milliseconds that a first pass waits for what is neither a cache nor of a request: code that is imported, WebAssembly that
 * is compiled. Both are there at once the next time; data that is no part of a cache is not.
 */
const PATIENCE = 200
/** Milliseconds of each step of it: on a machine that is busy with other work they take longer, as does the code. */
const STEP = 5

export async function flightPass(options: PrerenderOptions, wanted: PassOptions): Promise<FlightPass> {
  const { pass, fallback, known, probe = false, patient = false } = wanted
  const controller = new AbortController()
  const prerender: PrerenderHandle = {
    mode: options.mode,
    pass,
    stage: 'components',
    probe,
    dynamic: [],
    entries: new Map(),
    pending: new Set(),
    signal: controller.signal,
    controller,
  }
  const job = options.job(prerender, known ?? null)
  await job.rsc.preload(job.match.route.tree)
  const reporter = createErrorReporter({ report: (error, digest) => job.report(error, digest), signal: controller.signal })
  // The pass begins in one task and is cut off in the very next. Both are queued now: no timer and no I/O can come between.
  const [begin, cut] = [nextTask(), nextTask()]
  await begin
  const restore = runImmediatesInTask()
  const model = runInScope(job.scope, () =>
    job.rsc.prerenderPayload(payloadInput(job, fallback), { onError: reporter.onFlightError, signal: controller.signal }),
  )
  let complete = false
  const settled = model.then(
    () => void (complete = true),
    () => undefined,
  )
  await cut
  restore()
  prerender.stage = 'over'
  const waitsForUnannounced = (): boolean => !complete && (patient || prerender.dynamic.length === 0)
  const cold = options.mode === 'shell' && pass === 'warm' && (prerender.pending.size > 0 || waitsForUnannounced())
  if (options.mode === 'page') await withTimeout(settled, options.timeout, job)
  else if (cold) {
    await withTimeout(untilIdle(prerender, settled), options.timeout, job)
    if (waitsForUnannounced()) {
      await untilSettled(settled)
      await withTimeout(untilIdle(prerender, settled), options.timeout, job)
    }
  }
  const wasComplete = complete
  controller.abort(new Error('prerender cut off'))
  const bytes = new Uint8Array(await new Response(await model).arrayBuffer())
  return { job, prerender, reporter, bytes, complete: wasComplete, cold }
}

async function untilSettled(settled: Promise<void>): Promise<void> {
  let over = false
  void settled.then(() => (over = true))
  for (let waited = 0; waited < PATIENCE && !over; waited += STEP) {
    await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, STEP))])
  }
}

/** Until no fill has been pending for three tasks, or nothing is left to render. */
export async function untilIdle(prerender: Prerender, settled: Promise<void>): Promise<void> {
  let over = false
  void settled.then(() => (over = true))
  for (let idle = 0; idle < 3 && !over;) {
    if (prerender.pending.size > 0) {
      await Promise.race([settled, Promise.allSettled(prerender.pending)])
      idle = 0
    } else {
      await nextTask()
      idle++
    }
  }
}

async function withTimeout(work: Promise<void>, milliseconds: number, job: PageJob): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new TidemarkError('TM_BUILD_TIMEOUT', {
          message: `Route "${job.scope.route}" (${job.scope.pathname}) took longer than ${milliseconds / 1000} s`,
        }),
      )
    }, milliseconds)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
