import { PassThrough } from 'node:stream'
import { markDynamic } from '../request/dynamic.ts'
import { isFrameworkError } from '../request/interrupts.ts'
import { runInScope } from '../request/scope.ts'
import { chooseLoader } from './html-loader.ts'
import type { FlightPass } from './flight-pass.ts'
import { nextTask } from './same-task.ts'

/** A place where the HTML of a prerender stops. */
export interface Hole {
  /** Whether no Suspense is above it: it holds the whole page up. */
  readonly blocking: boolean
  readonly componentStack: string
  /** Of the error that was met there, if it was one; undefined where it waits. */
  readonly digest: string | undefined
}

export interface HtmlPass {
  readonly html: Uint8Array
  readonly postponed: string | null
  readonly holes: readonly Hole[]
  /** Hooks of client components that met what only a request knows, in order. */
  readonly clientDynamic: readonly string[]
  /** What broke the shell itself; then there is no HTML. */
  readonly failure: { readonly error: unknown } | null
}

/** The Flight is fixed by now: how many tasks its HTML takes changes nothing in it. */
const HTML_TASKS = 8

export async function htmlPass({ job, bytes, complete, prerender }: FlightPass): Promise<HtmlPass> {
  const source = new PassThrough()
  source.write(bytes)
  // A stream that ended early would be an error to React, one that is still open is a hole.
  if (complete) source.end()
  const controller = new AbortController()
  const holes: Hole[] = []
  const clientDynamic: string[] = []
  const loader = job.ssr.loader()
  prerender.stage = 'html'
  const rendering = runInScope(job.scope, () =>
    job.ssr.prerenderHtml(source, {
      signal: controller.signal,
      marks: loader !== null,
      mode: prerender.mode,
      unknownParams: (job.unknownParams?.size ?? 0) > 0,
      onClientDynamic: (what) => clientDynamic.push(what),
      needRequest: (what) => runInScope(job.scope, () => void markDynamic(what)),
      onError(error, info) {
        const digest = controller.signal.aborted ? undefined : digestOf(error)
        const componentStack = info?.componentStack ?? ''
        holes.push({ blocking: !/\bSuspense\b/.test(componentStack), componentStack, digest })
        return isFrameworkError(error) ? digestOf(error) : undefined
      },
    }),
  )
  if (prerender.mode === 'shell') {
    let done = false
    void rendering.then(
      () => (done = true),
      () => (done = true),
    )
    for (let task = 0; task < HTML_TASKS && !done; task++) await nextTask()
    controller.abort(new Error('prerender cut off'))
  }
  try {
    const { html, postponed } = await rendering
    return { html: chooseLoader(html, bytes, loader), postponed, holes, clientDynamic, failure: null }
  } catch (error) {
    return { html: new Uint8Array(), postponed: null, holes, clientDynamic, failure: { error } }
  } finally {
    prerender.stage = 'over'
    source.destroy()
  }
}

function digestOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : undefined
}
