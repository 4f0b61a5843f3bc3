import type { InstrumentationContext } from '../instrumentation-types.ts'
import type { FileFacts } from './metadata/types.ts'
import type { HttpFallback, PayloadInput, RscBundle, SsrBundle } from './types.ts'
import type { Payload } from '../client/payload.ts'
import type { RequestScope } from '../request/scope.ts'
import { completeParams } from '../routes/slot-params.ts'
import type { Match, PageRoute } from '../routes/types.ts'

/** Stands for a prerendered page's stale time until it is known. */
export const STALE_MARK = 4_294_967_291

/** One page to be rendered, whoever asks: a request, a build, a revalidation. */
export interface PageJob {
  readonly rsc: RscBundle
  readonly ssr: SsrBundle
  readonly match: Match<PageRoute>
  readonly scope: RequestScope
  readonly build: string
  /** The query with its `?`, or ''. */
  readonly search: string
  /** Path and query as the browser shows them, with basePath. */
  readonly href: string
  readonly origin: string
  readonly stale: number
  readonly dev: boolean
  /** The application's folder, for places in messages. */
  readonly root: string
  /** What the build found out about metadata files, by path. */
  readonly facts: Readonly<Record<string, FileFacts>>
  /** Bots: the answer waits for everything, metadata stands in the head. */
  readonly blocking: boolean
  readonly unknownParams?: ReadonlySet<string>
  readonly action?: Payload['action']
  readonly formState?: unknown
  readonly nonce?: string
  /** Of a page that is only checked: waited for before its HTML is made. */
  readonly turn?: () => Promise<void>
  /** @param place default: a component, while a document is rendered */
  report(error: unknown, digest: string, place?: RenderPlace): void
}

/** For monitoring: what was being rendered, or run, when an error came up. */
export type RenderPlace = Partial<Pick<InstrumentationContext, 'routeType' | 'renderSource' | 'renderType'>>

export function payloadInput(job: PageJob, fallback: HttpFallback | null): PayloadInput {
  const { route } = job.match
  return {
    build: job.build,
    route: route.pattern,
    tree: route.tree,
    params: completeParams(route, job.match.params),
    unknownParams: job.unknownParams ?? new Set(),
    search: job.search,
    pathname: job.scope.pathname,
    href: job.href,
    stale: job.stale,
    fallback,
    ...(job.action ? { action: job.action } : {}),
    ...(job.formState === undefined ? {} : { formState: job.formState }),
    full: true,
    basePath: job.scope.config.basePath,
    trailingSlash: job.scope.config.trailingSlash,
    dev: job.dev,
    facts: job.facts,
    origin: job.origin,
    blockingMetadata: job.blocking,
  }
}
