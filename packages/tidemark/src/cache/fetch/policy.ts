import { usableTags } from '../tags.ts'
import { warnOnce } from '../warn.ts'
import { env } from '../../env.ts'
import { TidemarkError } from '../../errors/error.ts'
import type { RequestScope, Scope } from '../../request/scope.ts'

/** What an application may say in `fetch(url, { next })`. */
export interface FetchExtension {
  /** Seconds; `false` for ever, `0` not at all. */
  readonly revalidate?: number | false | undefined
  /** What `revalidateTag` names. 128 of at most 256 characters. */
  readonly tags?: readonly string[] | undefined
}

/** What becomes of one `fetch`. */
export type FetchPolicy = { readonly tags: readonly string[] } & (
  | { readonly kind: 'store'; readonly revalidate: number }
  /** Nothing was said in a page that is kept itself: kept with the page, and asked for again whenever that is made. */
  | { readonly kind: 'with-page' }
  /** `implicit`: nothing was said, and nothing is kept. */
  | { readonly kind: 'no-store'; readonly implicit: boolean }
)

export interface FetchWish {
  /** For messages. */
  readonly url: string
  readonly cache: RequestCache | undefined
  readonly next: FetchExtension | undefined
}

interface Said {
  readonly kind: 'store' | 'no-store' | 'nothing'
  readonly revalidate: number
}

const NOTHING: Said = { kind: 'nothing', revalidate: Infinity }
const NO_STORE: ReadonlySet<string> = new Set(['no-store', 'no-cache', 'reload'])

/**
 * Decides whether a `fetch` is kept, from its own options, the route's `fetchCache`
 * and where it runs. Source: the documentation of `fetch` and of route segment config.
 *
 * @throws TM_FETCH_REVALIDATE, TM_FETCH_POLICY
 */
export function fetchPolicy(wish: FetchWish, scope: Scope, request: RequestScope): FetchPolicy {
  const said = whatWasSaid(wish, request)
  const tags = wish.next?.tags ? usableTags(wish.next.tags, `fetch ${wish.url}`) : []
  // Inside a cache the outer entry decides; what is said explicitly still holds.
  if (scope.kind === 'cache') return { tags, ...(said.kind === 'store' ? store(said.revalidate) : noStore(said.kind === 'nothing')) }
  return { tags, ...bySegment(said, wish, request) }
}

function store(revalidate: number): { kind: 'store'; revalidate: number } {
  return { kind: 'store', revalidate }
}

function noStore(implicit: boolean): { kind: 'no-store'; implicit: boolean } {
  return { kind: 'no-store', implicit }
}

function whatWasSaid({ url, cache, next }: FetchWish, request: RequestScope): Said {
  const revalidate = next?.revalidate
  if (revalidate !== undefined && revalidate !== false && !(typeof revalidate === 'number' && revalidate >= 0)) {
    throw new TidemarkError('TM_FETCH_REVALIDATE', {
      message: `Invalid revalidate value "${String(revalidate)}" on "${request.route}", must be a non-negative number or false`,
    })
  }
  const never = cache !== undefined && NO_STORE.has(cache)
  if ((never && revalidate !== undefined && revalidate !== 0) || (cache === 'force-cache' && revalidate === 0)) {
    if (env.nodeEnv === 'development') {
      warnOnce(
        `fetch for ${url} on ${request.route} specified "cache: ${cache}" and "revalidate: ${revalidate}", only one should be specified. Both are ignored.`,
      )
    }
    return NOTHING
  }
  if (never || revalidate === 0) return { kind: 'no-store', revalidate: 0 }
  if (revalidate !== undefined) return { kind: 'store', revalidate: revalidate === false ? Infinity : revalidate }
  return cache === 'force-cache' ? { kind: 'store', revalidate: Infinity } : NOTHING
}

type BySegment = ReturnType<typeof store> | ReturnType<typeof noStore> | { readonly kind: 'with-page' }

/** `fetchCache` is of the older mode; with `cacheComponents` it is always `auto`. */
function bySegment(said: Said, { url, cache }: FetchWish, request: RequestScope): BySegment {
  const { fetchCache } = request.segment
  switch (fetchCache) {
    case 'only-no-store':
      if (cache === 'force-cache') throw refused(cache, url, fetchCache)
      return noStore(false)
    case 'force-no-store':
      return noStore(false)
    case 'only-cache':
      if (cache === 'no-store') throw refused(cache, url, fetchCache)
      return said.kind === 'no-store' ? noStore(false) : store(said.revalidate)
    case 'force-cache':
      return store(said.kind === 'store' ? said.revalidate : Infinity)
    case 'default-cache':
      return said.kind === 'no-store' ? noStore(false) : store(said.revalidate)
    case 'default-no-store':
      return said.kind === 'store' ? store(said.revalidate) : noStore(false)
    case 'auto':
      if (said.kind === 'nothing') return automatic(request)
      return said.kind === 'store' ? store(said.revalidate) : noStore(false)
  }
}

/** Said nothing: a static page of the older mode is made of it, and stays static. */
function automatic({ config, phase, prerender, segment }: RequestScope): BySegment {
  const isStatic = prerender?.mode === 'page' || (phase === 'params' && !config.cacheComponents)
  return isStatic && segment.revalidate !== 0 ? { kind: 'with-page' } : noStore(true)
}

function refused(cache: string, url: string, fetchCache: string): TidemarkError {
  return new TidemarkError('TM_FETCH_POLICY', {
    message: `cache: '${cache}' used on fetch for ${url} with 'export const fetchCache = '${fetchCache}'`,
  })
}
