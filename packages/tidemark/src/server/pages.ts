import { monotonic } from '../clock.ts'
import { TidemarkError } from '../errors/error.ts'
import { theCache } from '../cache/instance.ts'
import type { Entry } from '../cache/entry.ts'
import { BoundedMap } from '../cache/bounded-map.ts'
import type { Product, Run } from '../cache/fill.ts'
import { keyOf } from '../cache/key.ts'
import type { Lifetime } from '../lifetime/lifetime.ts'
import { decodePage, encodePage, type StoredPage } from '../render/stored-page.ts'
import { implicitTags } from '../routes/implicit-tags.ts'
import { fillKnown } from '../routes/pattern.ts'
import type { Match, PageRoute } from '../routes/types.ts'
import { makePage } from './make-page.ts'
import type { PagePlan } from './manifest.ts'
import type { Runtime } from './runtime.ts'
import { toldRun } from './told-run.ts'
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
  const own = (known || plan.onDemand) && !isUnshared(pathname)
  const cache = theCache()
  const key = pageKey(runtime.buildId, pathname)
  const implicit = implicitTags(match.route, pathname)
  const target: Target = { match, pathname, unknownParams: none }
  if (own) {
    const found = await cache.read(key, { implicit })
    if (found.kind === 'stale') cache.refresh(key, '', told(runtime, target), { label: pathname, implicit })
    if (found.kind !== 'miss') return toFound(found.entry, found.kind === 'hit' ? 'HIT' : 'STALE', false)
  }
  const shell = known ? null : await findShell(runtime, match, plan)
  if (shell) {
    // The next visitor of this path gets a page of its own.
    if (own) cache.refresh(key, '', firstRun(runtime, target), { label: pathname, implicit })
    return shell
  }
  if (!own) return null
  const entry = await cache.fill(key, '', firstRun(runtime, target), { label: pathname, implicit }).entry
  return entry ? toFound(entry, 'MISS', false) : null
}

/** The shell in which most of the path's params are known. */
async function findShell(runtime: Runtime, { route, params }: Match<PageRoute>, { shells }: Plan): Promise<FoundPage | null> {
  for (let known = route.paramNames.length - 1; known >= 0 && shells.size > 0; known--) {
    const names = route.paramNames.slice(0, known)
    if (!names.every((name) => Object.hasOwn(params, name))) continue
    const open = Object.fromEntries(names.map((name) => [name, params[name] as string | readonly string[]]))
    const pathname = fillKnown(route.pattern, open)
    if (shells.has(pathname)) {
      return readShell(runtime, { match: { route, params: open }, pathname, unknownParams: new Set(route.paramNames.slice(known)) })
    }
  }
  return null
}

async function readShell(runtime: Runtime, shell: Target): Promise<FoundPage | null> {
  const { match, pathname } = shell
  const cache = theCache()
  const key = shellKey(runtime.buildId, pathname)
  const implicit = implicitTags(match.route, null)
  const found = await cache.read(key, { implicit })
  if (found.kind === 'stale') cache.refresh(key, '', told(runtime, shell), { label: pathname, implicit })
  if (found.kind !== 'miss') return toFound(found.entry, found.kind === 'hit' ? 'HIT' : 'STALE', true)
  if (isUnshared(pathname)) return null
  const entry = await cache.fill(key, '', firstRun(runtime, shell), { label: pathname, implicit }).entry
  return entry ? toFound(entry, 'MISS', true) : null
}

export function pageKey(buildId: string, pathname: string): string {
  return keyOf('page', buildId, pathname)
}

export function shellKey(buildId: string, pathname: string): string {
  return keyOf('shell', buildId, pathname)
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

const none: ReadonlySet<string> = new Set()

/** What is to be made: a page, or a shell that leaves some params open. */
interface Target {
  readonly match: Match<PageRoute>
  readonly pathname: string
  readonly unknownParams: ReadonlySet<string>
}

/** Milliseconds for which a path that could not be made ahead is rendered for each request without another try. */
const UNSHARED = 60_000
const unshared = new BoundedMap<string, number>(10_000)

function isUnshared(pathname: string): boolean {
  return (unshared.get(pathname) ?? -Infinity) > monotonic()
}

/** Null, for a while, when the page needs a request after all, or fails: then each request renders its own, and says so. */
function firstRun(runtime: Runtime, target: Target): Run {
  return async () => {
    const product = await produce(runtime, target).catch(() => null)
    if (product === null) unshared.set(target.pathname, monotonic() + UNSHARED)
    return product
  }
}

/** What is there already stays when its successor fails. */
function refreshRun(runtime: Runtime, target: Target): Run {
  return async () => {
    const product = await produce(runtime, target)
    if (product) return product
    throw new TidemarkError('TM_PAGE_TURNED_DYNAMIC', { message: `Page changed from static to dynamic at runtime: ${target.pathname}` })
  }
}

function told(runtime: Runtime, target: Target): Run {
  const { match, pathname } = target
  return toldRun(runtime, { route: match.route.pattern, pathname, routeType: 'render' }, refreshRun(runtime, target))
}

async function produce(runtime: Runtime, target: Target): Promise<Product | null> {
  const outcome = await makePage(runtime, target)
  if (outcome.kind === 'dynamic') return null
  const { stored, lifetime, tags } = finishPage(runtime, target.match, outcome.page)
  return { body: encodePage(stored), meta: () => ({ ...lifetime, tags }) }
}

/** What the build found out about a route, by its pattern. */
export function planOf(plans: Readonly<Record<string, PagePlan>>): (pattern: string) => Plan | null {
  const ready = new Map(
    Object.entries(plans).map(([pattern, plan]) => [
      pattern,
      { ...plan, paths: plan.paths && new Set(plan.paths), shells: new Set(plan.shells) },
    ]),
  )
  return (pattern) => ready.get(pattern) ?? null
}

export interface Plan extends Omit<PagePlan, 'paths' | 'shells'> {
  readonly paths: ReadonlySet<string> | null
  readonly shells: ReadonlySet<string>
}
