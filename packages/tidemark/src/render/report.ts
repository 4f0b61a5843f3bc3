import { createHash } from 'node:crypto'
import { isFrameworkError, parseInterrupt } from '../request/interrupts.ts'
import type { PageJob, RenderPlace } from './page-context.ts'

export interface Reported {
  readonly error: unknown
  readonly digest: string
  /** `html`: a client component failed on the server, and may do better in the browser. */
  readonly by: 'flight' | 'html'
}

export interface ErrorReporter {
  /** For Flight: gives each error a digest, and keeps interrupts' own. */
  onFlightError(error: unknown): string | undefined
  /** For HTML: what Flight has reported comes back with its digest. */
  onHtmlError(error: unknown): string | undefined
  /** The first interrupt met, for answers whose head is already sent. */
  readonly interrupts: readonly unknown[]
  readonly errors: readonly Reported[]
}

export interface ReporterOptions {
  /** Called once for each error that is the application's: log, instrumentation. */
  report(error: unknown, digest: string, by: 'flight' | 'html'): void
  /** Called at each interrupt (redirect, notFound …) as it passes. */
  onInterrupt?(error: unknown): void
  /** Aborted renders end with errors that say nothing. */
  readonly signal?: AbortSignal
}

/** Digest of an error, as it came from Flight or else made: the same for the same message and place, and nothing more. */
export function digestOf(error: unknown): string {
  const own = ownDigest(error)
  if (own !== undefined) return own
  const text = error instanceof Error ? `${error.message}${error.stack ?? ''}` : String(error)
  return String(createHash('sha256').update(text).digest().readUInt32BE(0))
}

/** Tells a job's report what was being rendered. */
export function reportFrom(
  job: Pick<PageJob, 'report'>,
  renderType: NonNullable<RenderPlace['renderType']> = 'dynamic',
): ReporterOptions['report'] {
  return (error, digest, by) =>
    job.report(error, digest, { renderSource: by === 'flight' ? 'react-server-components' : 'server-rendering', renderType })
}

export function createErrorReporter({ report, onInterrupt, signal }: ReporterOptions): ErrorReporter {
  const interrupts: unknown[] = []
  const errors: Reported[] = []
  const seen = new Set<unknown>()

  function handle(error: unknown, by: 'flight' | 'html'): string | undefined {
    if (parseInterrupt(error)) {
      if (!seen.has((error as { digest: string }).digest)) {
        seen.add((error as { digest: string }).digest)
        interrupts.push(error)
        onInterrupt?.(error)
      }
      return (error as { digest: string }).digest
    }
    // What is left to the browser is no error.
    if (isFrameworkError(error)) return ownDigest(error)
    if (signal?.aborted) return undefined
    const digest = digestOf(error)
    if (!seen.has(digest)) {
      seen.add(digest)
      errors.push({ error, digest, by })
      report(error, digest, by)
    }
    return digest
  }

  return { onFlightError: (error) => handle(error, 'flight'), onHtmlError: (error) => handle(error, 'html'), interrupts, errors }
}

function ownDigest(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined
  return typeof error.digest === 'string' && error.digest !== '' ? error.digest : undefined
}
