import { originsOfScope, type Origins } from '../cache/provenance.ts'
import { isTidemarkError } from '../errors/error.ts'
import type { Lifetime } from '../lifetime/lifetime.ts'
import { encodePage } from '../render/stored-page.ts'
import type { RequestScope } from '../request/scope.ts'
import { fillKnown, fillPattern } from '../routes/pattern.ts'
import type { Match, PageRoute, Params, RouteTable } from '../routes/types.ts'
import { finishPage } from '../server/finish-page.ts'
import { makePage } from '../server/make-page.ts'
import type { PagePlan } from '../server/manifest.ts'
import { NOT_FOUND, notFoundMatch } from '../server/not-found.ts'
import { pageKey, shellKey } from '../server/pages.ts'
import type { Runtime } from '../server/runtime.ts'
import { segmentConfig } from '../server/segment-config.ts'
import { completeParams, listPageParams } from '../server/static-params.ts'
import { createCollector, type PrerenderResult } from './collector.ts'
import { openParams } from './open-params.ts'
import { watchUnstableValues } from './unstable-values.ts'

/**
 * Makes every page that can be made ahead.
 *
 * @throws what is wrong with the first page that fails; an AggregateError where several routes do
 */
export async function prerenderPages(runtime: Runtime, table: RouteTable, now: () => number): Promise<PrerenderResult> {
  const collector = createCollector(runtime, now)

  function make(match: Match<PageRoute>, pathname: string, unknownParams: ReadonlySet<string> = new Set()): Promise<boolean> {
    return collector.make({ route: match.route, pathname }, async () => {
      const outcome = await makePage(runtime, { match, pathname, unknownParams })
      if (outcome.kind === 'dynamic') return outcome
      const { stored, lifetime, tags } = finishPage(runtime, match, outcome.page)
      return {
        key: (unknownParams.size > 0 ? shellKey : pageKey)(runtime.buildId, pathname),
        kind: stored.postponed === null ? 'static' : 'shell',
        lifetime,
        tags: [...tags],
        body: encodePage(stored),
        dynamic: outcome.page.dynamic,
        origins: pageOrigins(outcome.page.scope, lifetime),
      }
    })
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
    const kind = made > 0 || shells.length > 0 || (onDemand && !collector.isDynamic(route.pattern)) ? 'static' : 'dynamic'
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
    return collector.result({ ...plans, [NOT_FOUND]: await planNotFound() })
  } finally {
    undo()
  }
}

/** Without `cacheComponents` the segments of a route may be what says how long it lives. */
function pageOrigins(scope: RequestScope, { revalidate }: Lifetime): Origins | undefined {
  const origins = originsOfScope(scope)
  if (scope.segment.revalidate !== revalidate || scope.output.lifetime?.revalidate === revalidate) return origins
  return { ...origins, revalidate: { what: `export const revalidate = ${revalidate}`, error: null } }
}
