import { TidemarkError } from '../errors/error.ts'
import { expandStaticParams } from '../render/static-params.ts'
import { createRequestScope } from '../request/request-scope.ts'
import { runInScope, type RequestScope } from '../request/scope.ts'
import { fillPattern } from '../routes/pattern.ts'
import type { HandlerRoute, Match, PageRoute, Params, Route, SlotTree } from '../routes/types.ts'
import { finishScopes } from './after-answer.ts'
import type { Runtime } from './runtime.ts'
import { segmentConfig } from './segment-config.ts'

type Modules = ReadonlyArray<Readonly<Record<string, unknown>>>

/** What `generateStaticParams` of a route lists; null where it has none. */
export async function listParams(runtime: Runtime, route: Pick<Route, 'pattern'>, modules: Modules): Promise<Params[] | null> {
  const scope = paramsScope(runtime, route)
  try {
    return await runInScope(scope, () => expandStaticParams(modules, route.pattern))
  } finally {
    finishScopes(runtime, [scope])
  }
}

/** What is listed at build is nobody's: it may read nothing of a request. */
export function paramsScope({ config }: Runtime, { pattern }: Pick<Route, 'pattern'>): RequestScope {
  return createRequestScope({ phase: 'params', route: pattern, pathname: pattern, config, request: null })
}

/** What `generateStaticParams` of a page lists. @throws TM_STATIC_PARAMS_EMPTY for an empty list, with `cacheComponents` */
export async function listPageParams(runtime: Runtime, route: PageRoute, modules: Modules): Promise<Params[] | null> {
  const sets = await listParams(runtime, route, modules)
  if (sets?.length === 0 && runtime.config.cacheComponents) {
    const at = pageFile(route.tree)
    throw new TidemarkError('TM_STATIC_PARAMS_EMPTY', {
      ...(at === undefined ? {} : { at }),
      message: `Route "${route.pattern}": When using Cache Components, all \`generateStaticParams\` functions must return at least one result.`,
    })
  }
  return sets
}

function pageFile({ folder, leaf, slots }: SlotTree): string | undefined {
  if (leaf === 'page') return folder.files.page
  return Object.values(slots)
    .map(pageFile)
    .find((file) => file !== undefined)
}

/** Those of which every param is known, but for optional ones: each is a path. Slots may list params of their own beside. */
export function completeParams({ pattern, paramNames }: Pick<Route, 'pattern' | 'paramNames'>, sets: readonly Params[]): Params[] {
  const complete = sets.filter((params) => paramNames.every((name) => params[name] !== undefined || pattern.includes(`[[...${name}]]`)))
  return [...new Map(complete.map((params) => [fillPattern(pattern, params), params])).values()]
}

/** Modules whose list was found good: an edit makes new ones. */
const checked = new WeakSet<object>()

/**
 * Whether a path exists, while developing: nothing has been listed ahead, so the list is asked for with the request
 * where it decides something. It is always asked for where it closes the route, as its data may have changed.
 *
 * @throws TM_STATIC_PARAMS_EMPTY, TM_STATIC_PARAMS as the build does
 */
export async function existsInDev(
  runtime: Runtime,
  { route, params }: Match<PageRoute | HandlerRoute>,
  modules: Modules,
): Promise<boolean> {
  if (route.paramNames.length === 0 || (route.kind === 'page' && route.interceptedFrom !== undefined)) return true
  const { dynamicParams } = segmentConfig(modules)
  const isOpen = dynamicParams && (route.kind === 'handler' || !runtime.config.cacheComponents)
  if (isOpen || (dynamicParams && modules.every((each) => checked.has(each)))) return true
  const sets = await (route.kind === 'page' ? listPageParams(runtime, route, modules) : listParams(runtime, route, modules))
  for (const each of modules) checked.add(each)
  if (dynamicParams || sets === null) return true
  const path = fillPattern(route.pattern, params)
  return completeParams(route, sets).some((each) => fillPattern(route.pattern, each) === path)
}
