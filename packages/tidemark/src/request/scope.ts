import { AsyncLocalStorage } from 'node:async_hooks'
import type { Lifetime } from '../lifetime/lifetime.ts'
import type { TidemarkConfig } from '../config/types.ts'

/**
 * The one AsyncLocalStorage of the process. The rsc and the ssr bundle each
 * hold a copy of this module, hence the registry symbol.
 */
const storage: AsyncLocalStorage<Scope> = ((globalThis as Record<symbol, unknown>)[Symbol.for('tidemark.scope')] ??=
  new AsyncLocalStorage<Scope>()) as AsyncLocalStorage<Scope>

/** Where code runs: in the course of a request (or a prerender of one), or inside a cached function. */
export type Scope = RequestScope | CacheScope

/**
 * What is being done. `render`: a page, layout or metadata. `handler`: a route
 * handler. `action`: a server function. `after`: a callback of `after()`.
 * `proxy`: proxy.ts. `params`: generateStaticParams.
 */
export type Phase = 'render' | 'handler' | 'action' | 'after' | 'proxy' | 'params'

export interface RequestScope {
  readonly kind: 'request'
  /** Changes while one request goes on: an action is followed by the render of its page. */
  phase: Phase
  /** The route's pattern as Next writes it, `/blog/[slug]`; used in messages and implicit tags. */
  readonly route: string
  /** The canonical path being answered, without basePath and query: `/blog/one`. */
  readonly pathname: string
  /** Set while `generateMetadata` and its like run. */
  readonly part?: 'metadata' | 'viewport'
  /** Tags of the route and of its path (`_N_T_/blog/layout` …): what `revalidatePath` names. */
  readonly implicitTags: readonly string[]
  /** What the client sent; null while a page is prerendered without a request (build, revalidation). */
  readonly request: RequestData | null
  /** Set while the result is to be kept and shown to others; null while answering one client. */
  readonly prerender: Prerender | null
  /** Whether a valid draft cookie came in, or `draftMode().enable()` was called since. */
  draft: boolean
  /** Lifetimes and tags of everything read so far: the output's own. */
  readonly output: Dependencies
  /** Cookies written in this request (server function, route handler, proxy), in order. Owned by request/cookies. */
  readonly written: CookieWrites
  /** `revalidateTag`, `revalidatePath`, `updateTag`, `refresh` of this request. Owned by cache/revalidate. */
  readonly invalidated: Invalidations
  /** Callbacks of `after()`. Owned by request/after. */
  readonly after: AfterTasks
  /** Values memoised for the life of one render (`fetch` of equal GETs, decoded cache entries). */
  readonly memo: Map<string, unknown>
  /**
   * Cache entries that were read before and are read again whatever the cache holds by now: those of
   * a prerender's first pass in its second, those of a stored shell while it is resumed.
   */
  readonly known: ReadonlyMap<string, KnownEntry> | null
  /** Legacy (`cacheComponents: false`) segment configuration that holds for the route. */
  readonly segment: SegmentConfig
  readonly config: TidemarkConfig
}

export interface AfterTasks {
  readonly waiting: Array<() => unknown>
  /** Set once the answer is gone and all that waited for that is done: runs what is added even later. */
  late: (() => void) | null
}

export interface RequestData {
  readonly method: string
  /** Absolute URL, as the client's own origin sees it. */
  readonly url: string
  readonly headers: Headers
}

export interface SegmentConfig {
  readonly dynamic: 'auto' | 'force-dynamic' | 'error' | 'force-static'
  readonly revalidate: number | false
  readonly dynamicParams: boolean
  readonly fetchCache: 'auto' | 'default-cache' | 'only-cache' | 'force-cache' | 'default-no-store' | 'only-no-store' | 'force-no-store'
}

/** A render whose result is kept: with `cacheComponents` a shell with holes, without it a whole page or nothing. */
export interface Prerender {
  readonly mode: 'shell' | 'page'
  /** `warm` fills caches and is thrown away; `final` is cut off in the next task and kept. */
  readonly pass: 'warm' | 'final'
  /**
   * `components`: the first task of the server components, which alone is free of I/O. `html`: client
   * components. `over`: whatever else runs on.
   */
  stage: 'components' | 'html' | 'over'
  /** To find out which access holds a page up: each throws, with its index in `dynamic` as digest, instead of waiting. */
  readonly probe: boolean
  /** Every access that cannot be answered before a request, in order. */
  readonly dynamic: DynamicAccess[]
  /** Cache entries the output is made of, by key: kept with a shell, so that the resumed render reads the same. */
  readonly entries: Map<string, KnownEntry>
  /** Cache fills under way; the warm pass ends when there are none. */
  readonly pending: Set<Promise<unknown>>
  /** Aborted when the pass ends; hanging promises reject nothing, they are simply dropped. */
  readonly signal: AbortSignal
}

/** What the cache keeps for one key: bytes and all that decides how long they may be shown. Lifetimes in seconds. */
export interface KnownEntry extends Lifetime {
  readonly key: string
  /** For explanations: the cached function, the page, the URL fetched. */
  readonly label: string
  readonly tags: readonly string[]
  /** Wall time in milliseconds at which its fill began. */
  readonly created: number
  /** The invalidations its fill had seen when it began: a later one of any of its tags kills it. */
  readonly sequence: number
  readonly body: Uint8Array
}

export interface DynamicAccess {
  /** As the developer wrote it: `cookies()`, `fetch("https://…")`, `searchParams`. */
  readonly what: string
  readonly stack: string
  /** Where it was met; undefined in layouts and pages. */
  readonly part?: 'metadata' | 'viewport'
  /** What made it so, where that stands elsewhere: the `cacheLife` call of a short-lived value. Known in a build only. */
  readonly origin?: { readonly what: string; readonly error: Error | null }
}

export interface Dependencies {
  readonly tags: Set<string>
  /** The shortest of everything read; null while nothing with a lifetime was read. */
  lifetime: Lifetime | null
}

export interface CookieWrites {
  readonly jar: Map<string, string>
  /** Serialised `Set-Cookie` values by cookie identity, in order of first writing. */
  readonly headers: Map<string, string>
  /** While a page is rendered: whether its head, with these cookies, is still to be sent. */
  open: boolean
}

export interface Invalidations {
  readonly tags: Map<string, { readonly expire?: number } | null>
  refresh: boolean
  /** True once something was invalidated that the client's own cache must forget. */
  client: boolean
}

export interface CacheScope {
  readonly kind: 'cache'
  readonly flavour: 'default' | 'remote' | 'private' | 'unstable_cache' | (string & {})
  /** For messages: the cached function's name and place. */
  readonly name: string
  /** Tags given so far, own and nested. */
  readonly tags: Set<string>
  /** What `cacheLife` said explicitly, field by field; null before the first call. */
  explicit: Partial<Lifetime> | null
  /** The shortest of the nested entries and fetches. */
  nested: Lifetime | null
  readonly draft: boolean
  /** The scope that asked for the entry: for reading route names and, when private, request data. Never stored. */
  readonly outer: Scope | null
  readonly memo: Map<string, unknown>
}

/** The scope of the running code, or undefined outside of a request. */
export function currentScope(): Scope | undefined {
  return storage.getStore()
}

export function runInScope<T>(scope: Scope, run: () => T): T {
  return storage.run(scope, run)
}

/** Leaves the scope: for work that outlives the request and must not hold on to it. */
export function runOutsideScope<T>(run: () => T): T {
  return storage.exit(run)
}

/** The request scope the code runs for, looking out through caches. */
export function outerRequest(scope: Scope | null | undefined = currentScope()): RequestScope | null {
  let at = scope
  while (at && at.kind === 'cache') at = at.outer
  return at ?? null
}
