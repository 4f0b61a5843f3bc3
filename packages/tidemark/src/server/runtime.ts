import type { TidemarkConfig } from '../config/types.ts'
import type { InstrumentationContext } from '../instrumentation-types.ts'
import type { FileFacts } from '../render/metadata/types.ts'
import type { RscBundle, SsrBundle } from '../render/types.ts'
import type { RequestScope } from '../request/scope.ts'
import type { Match, PageRoute, RouteTable } from '../routes/types.ts'
import type { Answer } from './answer.ts'
import type { ReachableFunctions } from './function-reach.ts'
import type { Plan } from './pages.ts'
import type { Proxy } from './proxy.ts'
import type { ServerRequest } from './request.ts'
import type { StaticFiles } from './static-files.ts'

export interface Bundles {
  readonly rsc: RscBundle
  readonly ssr: SsrBundle
}

/** What a running server stands on; `start` reads it from a build, `dev` makes it as files change. */
export interface Runtime {
  readonly config: TidemarkConfig
  readonly buildId: string
  readonly dev: boolean
  /** In dev each call may give the bundles of the latest edit. */
  bundles(): Promise<Bundles>
  /** In dev each call may give the table of the latest edit. */
  routes(): Promise<RouteTable>
  /** Files of metadata modules that export `generateImageMetadata` or `generateSitemaps`. */
  metadataWithIds(table: RouteTable): Promise<ReadonlySet<string>>
  /** Which server functions a page can call; null where all can (dev). */
  readonly functions: ReachableFunctions | null
  /** What is known of metadata files without running them, by path relative to the root. */
  facts(): Readonly<Record<string, FileFacts>>
  /** Absolute path of a metadata file that is served as it is. */
  pathOf(file: string): string
  /** How a page route is answered; null where nothing was made ahead (dev). */
  plan(pattern: string): Plan | null
  proxy(): Promise<Proxy | null>
  /** `public/`, and in production the browser's bundle. */
  files(): Promise<StaticFiles>
  /** The image endpoint's answer, or null for another path. */
  image(pathname: string, search: string, request: ServerRequest): Promise<Answer | null>
  /** Says what went wrong where a person reads it, and to `onRequestError`; the client gets the digest. */
  report(error: unknown, context: ReportContext): void
  /** Dev: what is answered instead of a page that could not be made. */
  failed?(error: unknown): Answer
  /** Dev: a page has been sent to a visitor. */
  visited?(visit: Visit): void
  /** Work behind an answer: a stop of the server waits for it. */
  track(work: Promise<unknown>): void
}

export interface Visit {
  readonly match: Match<PageRoute>
  /** Path and query as the browser shows them. */
  readonly href: string
  readonly scope: RequestScope
}

/** Where an error came up. Only one with a route type and a request is told to `onRequestError`. */
export interface ReportContext extends Partial<Omit<InstrumentationContext, 'routerKind' | 'routePath'>> {
  readonly digest: string
  readonly route: string
  readonly pathname: string
  /** For the log, where it is no part of answering: `after()`. */
  readonly place?: string
  /** The log has it already. */
  readonly isLogged?: boolean
  readonly request?: { readonly path: string; readonly method: string; readonly headers: Headers }
}
