import type { TidemarkConfig } from '../config/types.ts'
import { createCookieWrites } from './cookies.ts'
import type { KnownEntry, Phase, Prerender, RequestData, RequestScope, SegmentConfig } from './scope.ts'

export interface RequestScopeInit {
  readonly phase: Phase
  /** The route's pattern: `/blog/[slug]`. */
  readonly route: string
  /** Canonical path without basePath and query. */
  readonly pathname: string
  readonly config: TidemarkConfig
  /** Default none. */
  readonly implicitTags?: readonly string[]
  /** Null while prerendering. */
  readonly request: RequestData | null
  /** Null while answering one client. */
  readonly prerender?: Prerender | null
  /** Default none. See `RequestScope.known`. */
  readonly known?: ReadonlyMap<string, KnownEntry> | null
  /** Default false. See `holdsDraftCookie`. */
  readonly draft?: boolean
  /** Default: {@link defaultSegment}. */
  readonly segment?: SegmentConfig
  /** `Set-Cookie` values of proxy.ts: pages and server functions see them, route handlers do not. */
  readonly proxyCookies?: readonly string[]
}

/** What holds for a route that exports no segment configuration. */
export const defaultSegment: SegmentConfig = Object.freeze({
  dynamic: 'auto',
  revalidate: false,
  dynamicParams: true,
  fetchCache: 'auto',
})

/**
 * The state of one request, or of one prerender.
 *
 * @example runInScope(createRequestScope({ phase: 'render', route: '/', pathname: '/', config, request }), render)
 */
export function createRequestScope(init: RequestScopeInit): RequestScope {
  const { phase, route, pathname, config, request, prerender = null, draft = false, segment = defaultSegment } = init
  const proxied = phase === 'handler' ? [] : (init.proxyCookies ?? [])
  return {
    kind: 'request',
    phase,
    route,
    pathname,
    implicitTags: init.implicitTags ?? [],
    request,
    prerender,
    draft,
    output: { tags: new Set(), lifetime: null },
    written: createCookieWrites(() => request?.headers.get('cookie') ?? null, proxied),
    invalidated: { tags: new Map(), refresh: false, client: false },
    after: { waiting: [], late: null },
    memo: new Map(),
    known: init.known ?? null,
    segment,
    config,
  }
}

export interface PrerenderInit {
  /** `shell` with `cacheComponents`, else `page`. */
  readonly mode: Prerender['mode']
  readonly pass: Prerender['pass']
  readonly signal: AbortSignal
}

export function createPrerender({ mode, pass, signal }: PrerenderInit): Prerender {
  return { mode, pass, signal, stage: 'components', probe: false, dynamic: [], entries: new Map(), pending: new Set() }
}
