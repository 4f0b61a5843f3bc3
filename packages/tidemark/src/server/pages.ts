import { TidemarkError } from '../errors/error.ts'
import type { Product, Run } from '../cache/fill.ts'
import { keyOf } from '../cache/key.ts'
import { cacheControl } from '../lifetime/cache-control.ts'
import type { Lifetime } from '../lifetime/lifetime.ts'
import { decodePage, encodePage, type StoredPage } from '../render/stored-page.ts'
import { implicitTags } from '../routes/implicit-tags.ts'
import { fillKnown } from '../routes/pattern.ts'
import type { Match, PageRoute } from '../routes/types.ts'
import { decodedOnce, makeAhead, prepareAhead, readAhead, type Ahead, type Ready } from './ahead.ts'
import { noStore, type HeaderList } from './answer.ts'
import { finishPage } from './finish-page.ts'
import { makePage } from './make-page.ts'
import type { PagePlan } from './manifest.ts'
import { fallbackOf } from './not-found.ts'
import type { Runtime } from './runtime.ts'
import { toldRun } from './told-run.ts'

/** A page from the cache and how it stands there. */
export interface FoundPage {
  readonly page: StoredPage
  readonly lifetime: Lifetime
  /** Wall milliseconds. */
  readonly created: number
  readonly state: Ready['state']
  /** How long caches on the way may keep it, where it is complete. */
  readonly control: HeaderList[number]
}

/** What may be shown to everyone of a page; null where each request needs its own rendering. */
export async function findPage(runtime: Runtime, match: Match<PageRoute>, pathname: string): Promise<FoundPage | 'not-found' | null> {
  const plan = runtime.plan(match.route.pattern)
  if (!plan || plan.kind === 'dynamic') return null
  const known = plan.paths === null || plan.paths.has(pathname)
  if (!known && !plan.dynamicParams) return 'not-found'
  const target: Target = { match, pathname, unknownParams: NONE }
  const own = known || plan.onDemand ? aheadOf(runtime, target) : null
  const ready = own && (await readAhead(own))
  if (ready) return toFound(runtime, match, ready)
  const shell = known ? null : await findShell(runtime, match, plan)
  // The next visitor of this path gets a page of its own.
  if (shell && own) prepareAhead(own)
  if (shell || !own) return shell
  const made = await makeAhead(own)
  return made && toFound(runtime, match, made)
}

/** The shell in which most of the path's params are known. */
async function findShell(runtime: Runtime, { route, params }: Match<PageRoute>, { shells }: Plan): Promise<FoundPage | null> {
  for (let known = route.paramNames.length - 1; known >= 0 && shells.size > 0; known--) {
    const names = route.paramNames.slice(0, known)
    if (!names.every((name) => Object.hasOwn(params, name))) continue
    const open = Object.fromEntries(names.map((name) => [name, params[name] as string | readonly string[]]))
    const pathname = fillKnown(route.pattern, open)
    if (!shells.has(pathname)) continue
    const match = { route, params: open }
    const ahead = aheadOf(runtime, { match, pathname, unknownParams: new Set(route.paramNames.slice(known)) })
    const ready = (await readAhead(ahead)) ?? (await makeAhead(ahead))
    return ready && toFound(runtime, match, ready)
  }
  return null
}

export function pageKey(buildId: string, pathname: string): string {
  return keyOf('page', buildId, pathname)
}

export function shellKey(buildId: string, pathname: string): string {
  return keyOf('shell', buildId, pathname)
}

const pageOf = decodedOnce(decodePage)

function toFound({ config }: Runtime, match: Match<PageRoute>, { entry, state }: Ready): FoundPage {
  // What stands for every unmatched path would fill the caches on the way with as many as are asked for.
  const control = fallbackOf(match) ? noStore : (['cache-control', cacheControl(entry, config.expireTime)] as const)
  return { page: pageOf(entry), lifetime: entry, created: entry.created, state, control }
}

const NONE: ReadonlySet<string> = new Set()

/** What is to be made: a page, or a shell that leaves some params open. */
interface Target {
  readonly match: Match<PageRoute>
  readonly pathname: string
  readonly unknownParams: ReadonlySet<string>
}

function aheadOf(runtime: Runtime, target: Target): Ahead {
  const { match, pathname, unknownParams } = target
  const isShell = unknownParams.size > 0
  return {
    key: (isShell ? shellKey : pageKey)(runtime.buildId, pathname),
    label: pathname,
    implicit: implicitTags(match.route, isShell ? null : pathname),
    // Where it fails each request renders its own, and says so.
    first: () => produce(runtime, target).catch(() => null),
    again: toldRun(runtime, { route: match.route.pattern, pathname, routeType: 'render' }, refreshRun(runtime, target)),
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
