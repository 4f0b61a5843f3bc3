import pLimit from 'p-limit'
import { originsOfScope, type Origins } from '../cache/provenance.ts'
import { TidemarkError, isTidemarkError } from '../errors/error.ts'
import type { Lifetime } from '../lifetime/lifetime.ts'
import { encodePage } from '../render/stored-page.ts'
import type { DynamicAccess, RequestScope } from '../request/scope.ts'
import { fillKnown, fillPattern } from '../routes/pattern.ts'
import type { Match, PageRoute, Params, RouteTable } from '../routes/types.ts'
import { finishPage } from '../server/finish-page.ts'
import { makePage } from '../server/make-page.ts'
import type { PagePlan } from '../server/manifest.ts'
import type { PageFile } from '../server/page-files.ts'
import { NOT_FOUND, notFoundMatch } from '../server/not-found.ts'
import { pageKey, shellKey } from '../server/pages.ts'
import type { Runtime } from '../server/runtime.ts'
import { segmentConfig } from '../server/segment-config.ts'
import { completeParams, listPageParams } from '../server/static-params.ts'
import { openParams } from './open-params.ts'
import { watchUnstableValues } from './unstable-values.ts'

/** One finished page, for the file that seeds a server's cache, and for the table at the end of the build. */
export interface BuiltPage extends PageFile {
  readonly pattern: string
  readonly kind: 'static' | 'shell'
  readonly dynamic: readonly DynamicAccess[]
  /** What gave it its lifetime. */
  readonly origins: Origins | undefined
}

export interface PrerenderResult {
  readonly pages: readonly BuiltPage[]
  readonly plans: Readonly<Record<string, PagePlan>>
  /** By pattern: why each request renders it. */
  readonly dynamic: Readonly<Record<string, readonly DynamicAccess[]>>
}

/**
 * Makes every page that can be made ahead.
 *
 * @throws what is wrong with the first page that fails; an AggregateError where several routes do
 */
export async function prerenderAll(runtime: Runtime, table: RouteTable, now: () => number): Promise<PrerenderResult> {
  const pages: BuiltPage[] = []
  const dynamic: Record<string, readonly DynamicAccess[]> = {}
  const limit = pLimit(runtime.config.staticGenerationMaxConcurrency)

  async function make(match: Match<PageRoute>, pathname: string, unknownParams?: ReadonlySet<string>): Promise<boolean> {
    const created = now()
    const outcome = await limit(() => makePage(runtime, { match, pathname, ...(unknownParams ? { unknownParams } : {}) })).catch(
      (cause: unknown) => {
        throw named(cause, match.route, pathname)
      },
    )
    if (outcome.kind === 'dynamic') {
      dynamic[match.route.pattern] = outcome.dynamic
      return false
    }
    const { stored, lifetime, tags } = finishPage(runtime, match, outcome.page)
    pages.push({
      pattern: match.route.pattern,
      pathname,
      key: unknownParams ? shellKey(runtime.buildId, pathname) : pageKey(runtime.buildId, pathname),
      kind: stored.postponed === null ? 'static' : 'shell',
      lifetime,
      tags: [...tags],
      created,
      body: encodePage(stored),
      dynamic: outcome.page.dynamic,
      origins: pageOrigins(outcome.page.scope, lifetime),
    })
    return true
  }

  async function plan(route: PageRoute): Promise<readonly [pattern: string, plan: PagePlan]> {
    const { rsc } = await runtime.bundles()
    const modules = await rsc.treeModules(route.tree)
    const segment = segmentConfig(modules)
    const base = { dynamicParams: segment.dynamicParams, onDemand: false, shells: [] }
    if (route.paramNames.length === 0) {
      const made = await make({ route, params: {} }, route.pattern)
      return [route.pattern, { ...base, kind: made ? 'static' : 'dynamic', paths: null }]
    }
    const sets = await listPageParams(runtime, route, modules)
    const complete = completeParams(route, sets ?? [])
    const paths = complete.map((params) => fillPattern(route.pattern, params))
    const outcomes = await Promise.all(complete.map((params, index) => make({ route, params }, paths[index] as string)))
    const made = outcomes.filter(Boolean).length
    const shells = runtime.config.cacheComponents && segment.dynamicParams ? await makeShells(route, sets ?? [], complete.length > 0) : []
    const onDemand = sets !== null || segment.dynamic === 'force-static'
    const kind = made > 0 || shells.length > 0 || (onDemand && dynamic[route.pattern] === undefined) ? 'static' : 'dynamic'
    return [route.pattern, { ...base, kind, paths, onDemand, shells }]
  }

  /**
   * Shells for the params nobody has listed, and for those of which only the first ones are known. Where some
   * paths are made whole, one may turn out empty: such paths are then made whole when first visited.
   */
  async function makeShells(route: PageRoute, sets: readonly Params[], mayFail: boolean): Promise<string[]> {
    const made: string[] = []
    const open = openParams(route, sets)
    const longest = Math.max(...open.map((params) => Object.keys(params).length))
    for (const params of open) {
      const pathname = fillKnown(route.pattern, params)
      const unknown = new Set(route.paramNames.filter((name) => !Object.hasOwn(params, name)))
      try {
        if (await make({ route, params }, pathname, unknown)) made.push(pathname)
      } catch (error) {
        const isOptionalShell = mayFail || Object.keys(params).length < longest
        if (!isOptionalShell || !isTidemarkError(error, 'TM_BUILD_BLOCKING')) throw error
      }
    }
    return made
  }

  /** Every unmatched path is answered with it, so that a flood of them costs no rendering. */
  async function planNotFound(): Promise<PagePlan> {
    const plan: PagePlan = { kind: 'static', paths: null, dynamicParams: true, onDemand: false, shells: [] }
    // What is wrong with the layout has been said by a page of its own; without pages there is none to say it.
    const made = await make(notFoundMatch(table), NOT_FOUND).catch(() => false)
    return { ...plan, kind: made ? 'static' : 'dynamic' }
  }

  const routes = table.routes.filter((route): route is PageRoute => route.kind === 'page' && route.interceptedFrom === undefined)
  const undo = watchUnstableValues(runtime.config.root)
  try {
    const planned = await Promise.allSettled(routes.map(plan))
    const failures = planned.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
    if (failures.length === 1) throw failures[0]
    if (failures.length > 1) throw new AggregateError(failures, `${failures.length} routes failed to prerender`)
    const plans = Object.fromEntries(planned.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])))
    return { pages: inOrder(pages), plans: { ...plans, [NOT_FOUND]: await planNotFound() }, dynamic: sortKeys(dynamic) }
  } finally {
    undo()
  }
}

/** They are done in any order; a build is the same each time. */
export function inOrder(pages: readonly BuiltPage[]): BuiltPage[] {
  return pages.toSorted((a, b) => (a.pathname === b.pathname ? 0 : a.pathname < b.pathname ? -1 : 1))
}

export function sortKeys<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Without `cacheComponents` the segments of a route may be what says how long it lives. */
function pageOrigins(scope: RequestScope, { revalidate }: Lifetime): Origins | undefined {
  const origins = originsOfScope(scope)
  if (scope.segment.revalidate !== revalidate || scope.output.lifetime?.revalidate === revalidate) return origins
  return { ...origins, revalidate: { what: `export const revalidate = ${revalidate}`, error: null } }
}

function named(cause: unknown, route: PageRoute, pathname: string): TidemarkError {
  if (isTidemarkError(cause)) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  return new TidemarkError('TM_BUILD_PRERENDER', {
    message: `Error occurred prerendering page "${pathname}" (${route.file}): ${message}`,
    cause,
  })
}
