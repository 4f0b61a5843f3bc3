import { TidemarkError } from '../errors/error.ts'
import type { DynamicAccess } from '../request/scope.ts'
import { flightPass, type FlightPass, type PrerenderOptions } from './flight-pass.ts'
import { htmlPass, type HtmlPass } from './html-pass.ts'
import { componentOf, mapComponentStack, placeOf } from './stack-frames.ts'
import { traceInputOutput } from './trace-io.ts'
import type { HttpFallback } from './types.ts'

interface Prerendered {
  readonly options: PrerenderOptions
  readonly flight: FlightPass
  readonly html: HtmlPass
  readonly fallback: HttpFallback | null
}

/**
 * A hole needs a Suspense above it, else the visitor would see nothing until it is filled.
 *
 * @throws TM_BUILD_BLOCKING naming the route, what it waits for and where
 */
export async function assertNotBlocking(prerendered: Prerendered): Promise<void> {
  const { flight, html } = prerendered
  if (isBlocked(html)) throw await blockingError(prerendered)
  const late = lateMetadata(flight, html)
  if (late) {
    throw error(
      flight,
      late,
      `Route "${flight.job.scope.route}": encountered uncached or runtime data in \`generateMetadata()\`: \`${late.what}\`. ` +
        'Everything else of the page is prerendered, so that its metadata alone would keep it from being static.',
    )
  }
}

/** Whether something without a Suspense above it is not there. */
export function isBlocked({ holes }: HtmlPass): boolean {
  return holes.some(({ blocking, digest }) => blocking && digest === undefined)
}

/** Metadata that waits for a request on a page that otherwise does not. */
function lateMetadata({ prerender }: FlightPass, { holes, postponed }: HtmlPass): DynamicAccess | null {
  // Two holes: in the head, and beside the page, where its boundaries are.
  if (postponed === null || holes.length > 2 || prerender.dynamic.some(({ part }) => part !== 'metadata')) return null
  return prerender.dynamic[0] ?? null
}

async function blockingError(prerendered: Prerendered): Promise<TidemarkError> {
  const { flight, html } = prerendered
  const { route } = flight.job.scope
  const access = await findAccess(prerendered)
  const hook = html.clientDynamic[0]
  const holding = html.holes.find(({ blocking, digest }) => blocking && digest === undefined)?.componentStack ?? ''
  if (!access && hook) {
    const stack = mapComponentStack(holding)
    return error(
      flight,
      { what: hook, stack },
      `Route "${route}": encountered URL data \`${hook}\` in a Client Component outside of \`<Suspense>\`.`,
    )
  }
  if (access?.part === 'viewport') {
    return error(
      flight,
      access,
      `Route "${route}": encountered uncached or runtime data in \`generateViewport()\`: \`${access.what}\`. ` +
        'The viewport cannot be streamed: the page must not be laid out twice.',
    )
  }
  return error(
    flight,
    access,
    `Route "${route}": encountered uncached or runtime data during prerendering. ` +
      `\`fetch(...)\`, \`cookies()\`, \`headers()\`, \`params\`, \`searchParams\`, or \`connection()\` accessed outside of \`<Suspense>\` ` +
      `prevents the route from being prerendered. Here it was \`${access?.what ?? 'uncached data (I/O)'}\`${within(holding)}.`,
  )
}

function within(componentStack: string): string {
  const name = componentOf(componentStack)
  return name === null ? '' : ` in \`<${name}>\``
}

function error({ job }: FlightPass, access: DynamicAccess | null, text: string): TidemarkError {
  // A component that is cached for too short a time is called by React alone: then the place is that of its cacheLife.
  const place = access && (placeOf(access.stack, job.root) ?? placeOf(access.origin?.error?.stack ?? '', job.root))
  return new TidemarkError('TM_BUILD_BLOCKING', { message: text, ...(place ? { at: place } : {}) })
}

/** The access that holds the page up: probed for, since what hangs does not say where; else the I/O under way. */
async function findAccess({ options, flight, fallback }: Prerendered): Promise<DynamicAccess | null> {
  const { prerender } = flight
  const again = { pass: 'final', fallback, known: prerender.entries } as const
  if (prerender.dynamic.length > 0) {
    const probe = await flightPass(options, { ...again, probe: true })
    const { holes } = await htmlPass(probe)
    const found = holes.find(({ blocking, digest }) => blocking && digest?.startsWith(PROBE))
    const access = found && probe.prerender.dynamic[Number(found.digest?.slice(PROBE.length))]
    if (access) return access
  }
  return traceInputOutput(() => flightPass(options, again), flight.job.scope)
}

/** Begins the digest of what a probe throws instead of waiting; its index in `Prerender.dynamic` follows. */
const PROBE = 'TM_PROBE;'
