import type { TidemarkConfig } from '../config/types.ts'
import type { Plan } from './pages.ts'
import type { FileFacts } from '../render/metadata/types.ts'
import type { RscBundle, SsrBundle } from '../render/types.ts'
import type { RouteTable } from '../routes/types.ts'

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
  /** The request as route handlers get it, with the headers proxy.ts left. */
  nextRequest(request: Request, headers: Headers): Request
  /** What is known of metadata files without running them, by path relative to the root. */
  facts(): Readonly<Record<string, FileFacts>>
  /** How a page route is answered; null where nothing was made ahead (dev). */
  plan(pattern: string): Plan | null
  /** Says what went wrong where a person reads it; the client gets the digest. */
  report(error: unknown, context: { readonly digest: string; readonly route: string; readonly pathname: string }): void
}
