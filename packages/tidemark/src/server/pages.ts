import { theCache } from '../cache/instance.ts'
import type { Entry } from '../cache/entry.ts'
import type { Run } from '../cache/fill.ts'
import { keyOf } from '../cache/key.ts'
import type { Lifetime } from '../lifetime/lifetime.ts'
import { shortest } from '../lifetime/combine.ts'
import { decodePage, encodePage, type StoredPage } from '../render/stored-page.ts'
import type { PrerenderedPage } from '../render/prerender.ts'
import { implicitTags } from '../routes/implicit-tags.ts'
import type { Match, PageRoute } from '../routes/types.ts'
import { makePage } from './make-page.ts'
import type { PagePlan } from './manifest.ts'
import type { Runtime } from './runtime.ts'
import { finishPage } from './finish-page.ts'

/** A page from the cache and how it stands there. */
export interface FoundPage {
  readonly page: StoredPage
  readonly lifetime: Lifetime
  /** Wall milliseconds. */
  readonly created: number
  /** `HIT`, `STALE` while it is refreshed behind, `MISS` when it was made just now. */
  readonly state: 'HIT' | 'STALE' | 'MISS'
  /** A shell made for any params: what depends on them is a hole. */
  readonly fallback: boolean
}

/** What may be shown to everyone of a page; null where each request needs its own rendering. */
export async function findPage(runtime: Runtime, match: Match<PageRoute>, pathname: string): Promise<FoundPage | 'not-found' | null> {
  const plan = runtime.plan(match.route.pattern)
  if (!plan || plan.kind === 'dynamic') return null
  const known = plan.paths === null || plan.paths.has(pathname)
  if (!known && !plan.dynamicParams) return 'not-found'
  const own = known || plan.onDemand
  const cache = theCache()
  const key = pageKey(runtime.buildId, pathname)
  const implicit = implicitTags(match.route, pathname)
  if (own) {
    const found = await cache.read(key, { implicit })
    if (found.kind !== 'miss') {
      if (found.kind === 'stale') cache.refresh(key, '', runPage(runtime, match, pathname), { label: pathname, implicit })
      return toFound(found.entry, found.kind === 'hit' ? 'HIT' : 'STALE', false)
    }
  }
  const shell = known ? null : await fallbackShell(runtime, match)
  if (shell) {
    // The next visitor of this path gets a page of its own.
    if (own) cache.refresh(key, '', runPage(runtime, match, pathname), { label: pathname, implicit })
    return shell
  }
  if (!own) return null
  const entry = await cache.fill(key, '', runPage(runtime, match, pathname), { label: pathname, implicit }).entry
  return entry ? toFound(entry, 'MISS', false) : null
}

/** The shell for params nobody has listed, made with them left open. */
async function fallbackShell(runtime: Runtime, match: Match<PageRoute>): Promise<FoundPage | null> {
  const { pattern, paramNames } = match.route
  if (!runtime.config.cacheComponents || !runtime.plan(pattern)?.fallback) return null
  const cache = theCache()
  const key = pageKey(runtime.buildId, pattern)
  const implicit = implicitTags(match.route, null)
  const open = { route: match.route, params: {} }
  const run = runPage(runtime, open, pattern, new Set(paramNames))
  const found = await cache.read(key, { implicit })
  if (found.kind === 'stale') cache.refresh(key, '', run, { label: pattern, implicit })
  if (found.kind !== 'miss') return toFound(found.entry, found.kind === 'hit' ? 'HIT' : 'STALE', true)
  const entry = await cache.fill(key, '', run, { label: pattern, implicit }).entry
  return entry ? toFound(entry, 'MISS', true) : null
}

export function pageKey(buildId: string, pathname: string): string {
  return keyOf('page', buildId, pathname)
}

function toFound(entry: Entry, state: FoundPage['state'], fallback: boolean): FoundPage {
  return { page: pageOf(entry), lifetime: entry, created: entry.created, state, fallback }
}

const decoded = new WeakMap<Entry, StoredPage>()

/** Decoded once for each entry in memory: a hit costs a look-up. */
function pageOf(entry: Entry): StoredPage {
  const known = decoded.get(entry)
  if (known) return known
  const page = decodePage(entry.body)
  decoded.set(entry, page)
  return page
}

/** Null when the page turns out to need a request: then every request renders its own. */
function runPage(runtime: Runtime, match: Match<PageRoute>, pathname: string, unknownParams?: ReadonlySet<string>): Run {
  return async () => {
    const outcome = await makePage(runtime, { match, pathname, ...(unknownParams ? { unknownParams } : {}) })
    if (outcome.kind === 'dynamic') return null
    const { stored, lifetime, tags } = finishPage(runtime, match, outcome.page)
    return { body: encodePage(stored), meta: () => ({ ...lifetime, tags }) }
  }
}

/** What the build found out about a route, by its pattern. */
export function planOf(plans: Readonly<Record<string, PagePlan>>): (pattern: string) => Plan | null {
  const ready = new Map(Object.entries(plans).map(([pattern, plan]) => [pattern, { ...plan, paths: plan.paths && new Set(plan.paths) }]))
  return (pattern) => ready.get(pattern) ?? null
}

export interface Plan extends Omit<PagePlan, 'paths'> {
  readonly paths: ReadonlySet<string> | null
}

export function pageLifetime(page: PrerenderedPage, fallback: Lifetime): Lifetime {
  const { output, segment } = page.scope
  const { revalidate } = segment
  const own: Lifetime = revalidate === false ? fallback : { ...fallback, revalidate }
  return output.lifetime ? shortest(output.lifetime, own) : own
}
