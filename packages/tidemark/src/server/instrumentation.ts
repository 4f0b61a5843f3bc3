import { installFetch } from '../cache/fetch/fetch.ts'
import { TidemarkError } from '../errors/error.ts'
import type { InstrumentationRequest, onRequestError } from '../instrumentation-types.ts'
import type { RscBundle } from '../render/types.ts'
import type { ReportContext, Runtime } from './runtime.ts'

type Exports = Readonly<Record<string, unknown>>

/** Imports `instrumentation.ts`. Null where the application has none. */
export async function loadInstrumentation(rsc: RscBundle, file: string | null): Promise<Exports | null> {
  if (file === null) return null
  return (await rsc.modules[file]?.())?.exports ?? null
}

/**
 * Calls `register()` of `instrumentation.ts`, before the first request is answered. It finds the platform's `fetch`, and
 * what it puts in its place to watch or to mock it is extended in turn: it sees what is sent, and nothing that was kept.
 *
 * @throws TM_INSTRUMENTATION when it fails: a server that nobody can observe does not start
 */
export async function registerInstrumentation(load: () => Promise<Exports | null>): Promise<void> {
  try {
    const exports = await load()
    const register = exports?.['register']
    if (typeof register === 'function') await (register as () => unknown)()
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new TidemarkError('TM_INSTRUMENTATION', {
      message: `An error occurred while loading the instrumentation hook: ${message}`,
      cause,
    })
  } finally {
    installFetch()
  }
}

/** The same report, heard by `onRequestError` too. It cannot break an answer, whatever it does. */
export function withInstrumentation(
  { report, track }: Pick<Runtime, 'report' | 'track'>,
  load: () => Promise<Exports | null>,
): Runtime['report'] {
  return (error, context) => {
    markDigest(error, context.digest)
    if (!context.isLogged) report(error, context)
    track(
      tell(error, context, load).catch((failure: unknown) => {
        report(failure, { digest: '', route: context.route, pathname: context.pathname, place: 'onRequestError' })
      }),
    )
  }
}

async function tell(error: unknown, context: ReportContext, load: () => Promise<Exports | null>): Promise<void> {
  const { route, routeType, renderSource, renderType, revalidateReason, request } = context
  if (!routeType || !request) return
  const hook = (await load())?.['onRequestError']
  if (typeof hook !== 'function') return
  await (hook as onRequestError)(error, describe(request), {
    routerKind: 'App Router',
    routePath: route,
    routeType,
    ...(renderSource ? { renderSource } : {}),
    ...(renderType ? { renderType } : {}),
    revalidateReason,
  })
}

function describe({ path, method, headers }: NonNullable<ReportContext['request']>): InstrumentationRequest {
  return { path, method, headers: Object.fromEntries(headers) }
}

/** Monitoring finds the entry of the log, and what the user saw, by the digest. */
function markDigest(error: unknown, digest: string): void {
  if (digest === '' || !(error instanceof Error) || 'digest' in error || !Object.isExtensible(error)) return
  Object.defineProperty(error, 'digest', { value: digest, configurable: true, writable: true })
}
