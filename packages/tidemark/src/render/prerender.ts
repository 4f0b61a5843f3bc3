import { TidemarkError } from '../errors/error.ts'
import { dependOn } from '../cache/dependencies.ts'
import { originsOfScope } from '../cache/provenance.ts'
import { misuseOf } from '../request/dynamic.ts'
import { parseInterrupt, type Interrupt } from '../request/interrupts.ts'
import type { DynamicAccess } from '../request/scope.ts'
import { assertNotBlocking, isBlocked } from './blocking.ts'
import { holesOf } from './flight-holes.ts'
import { loadClientModules } from './client-modules.ts'
import { flightPass, type FlightPass, type PrerenderOptions, type PrerenderedPage } from './flight-pass.ts'
import { htmlPass, type HtmlPass } from './html-pass.ts'
import { withBasePath } from './page-answer.ts'
import type { HttpFallback } from './types.ts'

export type PrerenderOutcome =
  | { readonly kind: 'page'; readonly page: PrerenderedPage }
  /** Something needs a request before anything can be shown, so the page is rendered for each. */
  | { readonly kind: 'dynamic'; readonly dynamic: readonly DynamicAccess[] }

/**
 * Renders a page to keep. With shells it starts in one task and is cut off in
 * the next: what is cached resolves in between, whatever needs I/O cannot, so
 * the cut is the same each time. Where caches had to be filled first, that pass
 * is thrown away and a second one, given what the first has read, is cut off
 * the same way.
 *
 * @throws what the page throws; TM_BUILD_BLOCKING for a hole without Suspense above it
 */
export async function prerenderPage(
  options: PrerenderOptions,
  fallback: HttpFallback | null = null,
  patient = false,
): Promise<PrerenderOutcome> {
  const first = await flightPass(options, { pass: 'warm', fallback, patient })
  throwMisuse(first)
  const flight = first.cold ? await flightPass(options, { pass: 'final', fallback, known: first.prerender.entries }) : first
  throwMisuse(flight)
  const { prerender, reporter } = flight
  if (options.mode === 'page' && prerender.dynamic.length > 0) return { kind: 'dynamic', dynamic: prerender.dynamic }
  const failure = reporter.errors[0]
  if (failure) throw failure.error

  const interrupt = reporter.interrupts.map(parseInterrupt).find((found) => found !== null) ?? null
  // Below a Suspense it breaks nothing, but the page is known before anything is sent: it gets its status all the same.
  const known = interrupt && (await interrupted({ options, flight, fallback }, interrupt))
  if (known) return known
  await flight.job.turn?.()
  if (flight.job.dev) await loadClientModules(flight.bytes)
  const html = await htmlPass(flight)
  throwMisuse(flight)
  if (options.mode === 'page' && prerender.dynamic.length > 0) return { kind: 'dynamic', dynamic: prerender.dynamic }
  if (html.failure) return broken({ options, flight, fallback, interrupt, error: html.failure.error })
  const late = html.holes.map(parseInterrupt).find((found) => found !== null)
  const instead = late && (await interrupted({ options, flight, fallback }, late))
  if (instead) return instead
  if (!options.allowBlocking) {
    // It may be code that loads, beside something that waits for a request.
    if (isBlocked(html) && !patient) return prerenderPage(options, fallback, true)
    await assertNotBlocking({ options, flight, html, fallback })
  }
  return finished(flight, html, fallback)
}

interface Pass {
  readonly options: PrerenderOptions
  readonly flight: FlightPass
  readonly fallback: HttpFallback | null
}

/** The answer that `redirect()`, `notFound()` and the like stand for; null where what it shows is what was being rendered. */
async function interrupted({ options, flight, fallback }: Pass, interrupt: Interrupt): Promise<PrerenderOutcome | null> {
  if (interrupt.kind === 'redirect') return redirectPage(flight, interrupt)
  if (fallback) return null
  return inPlaceOf(flight, await prerenderPage(options, { status: interrupt.status, level: 0, anywhere: true }))
}

interface Broken extends Pass {
  readonly interrupt: Interrupt | null
  readonly error: unknown
}

/** What broke the HTML may be an answer of its own: `redirect()`, `notFound()` and the like. */
async function broken({ options, flight, fallback, interrupt, error }: Broken): Promise<PrerenderOutcome> {
  const found = parseInterrupt(error) ?? (error instanceof TidemarkError ? null : interrupt)
  if (found?.kind === 'redirect') return redirectPage(flight, found)
  if (found?.kind !== 'http') throw error
  return inPlaceOf(flight, await prerenderPage(options, { status: found.status, level: fallback ? fallback.level + 1 : 0, anywhere: true }))
}

function throwMisuse({ prerender }: FlightPass): void {
  const misuse = misuseOf(prerender)
  if (misuse) throw misuse
}

function finished({ job, prerender, bytes }: FlightPass, html: HtmlPass, fallback: HttpFallback | null): PrerenderOutcome {
  const dynamic = [...prerender.dynamic, ...[...new Set(html.clientDynamic)].map((what) => ({ what, stack: '' }))]
  // Not even the document's beginning is known: `instant = false`, or a Suspense around <html>.
  if (html.postponed !== null && html.html.length === 0) return { kind: 'dynamic', dynamic }
  return {
    kind: 'page',
    page: {
      status: fallback?.status ?? 200,
      location: null,
      html: html.html,
      postponed: html.postponed,
      flight: bytes,
      holes: html.postponed === null || job.unknownParams?.size ? null : holesOf(bytes),
      scope: job.scope,
      dynamic,
      entries: prerender.entries,
    },
  }
}

/** What was read to find out that something else is shown belongs to that too. */
function inPlaceOf({ job }: FlightPass, outcome: PrerenderOutcome): PrerenderOutcome {
  const { tags, lifetime } = job.scope.output
  if (outcome.kind === 'page' && lifetime) dependOn(outcome.page.scope, { ...lifetime, tags, origins: originsOfScope(job.scope) })
  return outcome
}

function redirectPage({ job, prerender }: FlightPass, redirect: { url: string; status: number }): PrerenderOutcome {
  return {
    kind: 'page',
    page: {
      status: redirect.status,
      location: withBasePath(redirect.url, job.scope.config.basePath),
      html: new Uint8Array(),
      postponed: null,
      flight: new Uint8Array(),
      holes: null,
      scope: job.scope,
      dynamic: prerender.dynamic,
      entries: new Map(),
    },
  }
}
