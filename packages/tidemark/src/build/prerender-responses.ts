import { runInScope } from '../request/scope.ts'
import { hasMetadataId, keepUsedMetadataRoutes, METADATA_ID } from '../routes/metadata-routes.ts'
import { fillPattern } from '../routes/pattern.ts'
import type { HandlerRoute, MetadataRoute, Params, RouteTable } from '../routes/types.ts'
import { responseKey } from '../server/find-response.ts'
import { handlerMaker, handlerModule } from '../server/handler-route.ts'
import { encodeResponse } from '../server/kept-response.ts'
import { makeResponse, type Maker } from '../server/make-response.ts'
import { metadataIds } from '../server/metadata-files/serve.ts'
import { metadataMaker, metadataModule } from '../server/metadata-route.ts'
import type { PagePlan } from '../server/manifest.ts'
import type { Runtime } from '../server/runtime.ts'
import { segmentConfig } from '../server/segment-config.ts'
import { completeParams, listParams, paramsScope } from '../server/static-params.ts'
import { createCollector, type PrerenderResult } from './collector.ts'
import { watchUnstableValues } from './unstable-values.ts'

type Exports = Readonly<Record<string, unknown>>

/** What is to be made of one route. */
interface Wanted {
  /** With the id of an image or a sitemap among them. */
  readonly sets: readonly Params[]
  /** Whether a path that is not listed is made and kept when it is first asked for. */
  readonly onDemand: boolean
}

const NOTHING: Wanted = { sets: [], onDemand: false }
const STATIC: Wanted = { sets: [{}], onDemand: false }
/** A handler with one of these answers for somebody in particular. Source: Next.js 16, measured. */
const PERSONAL = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const

/** Makes the GETs of route handlers and the metadata routes that can be made ahead. Throws for the first that fails. */
export async function prerenderResponses(runtime: Runtime, table: RouteTable, now: () => number): Promise<PrerenderResult> {
  const collector = createCollector(runtime, now)
  const plans: Record<string, PagePlan> = {}
  const { rsc } = await runtime.bundles()
  const withIds = await runtime.metadataWithIds(table)

  function make(maker: Maker): Promise<boolean> {
    return collector.make(maker, async () => {
      const outcome = await makeResponse(runtime, maker)
      if (outcome.kind === 'dynamic') return outcome
      const { response, lifetime, tags, origins } = outcome
      const key = responseKey(runtime.buildId, maker.pathname)
      return { key, kind: 'static', lifetime, tags: [...tags], body: encodeResponse(response), dynamic: [], origins }
    })
  }

  async function plan(route: HandlerRoute | MetadataRoute, exports: Exports, wanted: Wanted): Promise<void> {
    const paths = wanted.sets.map((params) => fillPattern(route.pattern, params))
    const makers = wanted.sets.map((params, index) => {
      const pathname = paths[index] as string
      return route.kind === 'handler'
        ? handlerMaker(runtime, { match: { route, params }, pathname, exports })
        : metadataMaker(runtime, { match: { route, params }, pathname, exports })
    })
    const made = (await Promise.all(makers.map(make))).filter(Boolean).length
    const isStatic = made > 0 || (wanted.onDemand && !collector.isDynamic(route.pattern))
    plans[route.pattern] = {
      kind: isStatic ? 'static' : 'dynamic',
      paths: route.paramNames.length === 0 ? null : paths,
      dynamicParams: segmentConfig([exports]).dynamicParams,
      onDemand: wanted.onDemand,
      shells: [],
    }
  }

  const undo = watchUnstableValues(runtime.config.root)
  try {
    for (const route of keepUsedMetadataRoutes(table.routes, (file) => withIds.has(file))) {
      if (route.kind === 'page') continue
      const exports = route.kind === 'handler' ? await handlerModule(rsc, route) : await metadataModule(rsc, route)
      if (exports === null) continue
      await plan(
        route,
        exports,
        await (route.kind === 'handler' ? handlerWants(runtime, route, exports) : metadataWants(runtime, route, exports)),
      )
    }
  } finally {
    undo()
  }
  return collector.result(plans)
}

async function handlerWants(runtime: Runtime, route: HandlerRoute, exports: Exports): Promise<Wanted> {
  const has = (name: string): boolean => typeof exports[name] === 'function'
  if (!has('GET') || PERSONAL.some(has)) return NOTHING
  const { dynamic } = segmentConfig([exports])
  if (dynamic === 'force-dynamic' || (!runtime.config.cacheComponents && !asksForStatic(exports))) return NOTHING
  if (route.paramNames.length === 0) return STATIC
  const sets = await listResponseParams(runtime, route, exports)
  if (sets) return { sets, onDemand: true }
  return { sets: [], onDemand: !runtime.config.cacheComponents }
}

/** Without `cacheComponents` a handler is run for each request unless it says otherwise. */
function asksForStatic(exports: Exports): boolean {
  const { dynamic, revalidate } = exports
  if (dynamic === 'force-static' || dynamic === 'error' || typeof exports['generateStaticParams'] === 'function') return true
  return revalidate === false || (typeof revalidate === 'number' && revalidate > 0)
}

/**
 * The page's own `generateStaticParams` counts for nothing here. Source: Next.js 16, measured; that of the image's own
 * module also lists the params whose ids are made.
 */
async function metadataWants(runtime: Runtime, route: MetadataRoute, exports: Exports): Promise<Wanted> {
  if (segmentConfig([exports]).dynamic === 'force-dynamic') return NOTHING
  const isStatic = route.paramNames.every((name) => name === METADATA_ID)
  const sets = isStatic ? STATIC.sets : await listResponseParams(runtime, route, exports)
  if (!hasMetadataId(route)) return isStatic ? STATIC : sets ? { sets, onDemand: true } : NOTHING
  const withIds = (sets ?? []).map(async (params) => {
    const ids = await runInScope(paramsScope(runtime, route), () => metadataIds(route, exports, params))
    return (ids ?? []).map((id) => ({ ...params, [METADATA_ID]: id }))
  })
  return { sets: (await Promise.all(withIds)).flat(), onDemand: true }
}

/** The id of an image or a sitemap is not among them: it has a function of its own. */
async function listResponseParams(runtime: Runtime, route: HandlerRoute | MetadataRoute, exports: Exports): Promise<Params[] | null> {
  const sets = await listParams(runtime, route, [exports])
  const pattern = route.pattern.replace(`/[${METADATA_ID}]`, '')
  return sets && completeParams({ pattern, paramNames: route.paramNames.filter((name) => name !== METADATA_ID) }, sets)
}
