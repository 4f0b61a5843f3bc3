import { digestOf } from '../render/report.ts'
import { holdsDraftCookie } from '../request/draft-mode.ts'
import { createRequestScope } from '../request/request-scope.ts'
import type { RequestScope } from '../request/scope.ts'
import { implicitTags } from '../routes/implicit-tags.ts'
import type { Match, MetadataRoute } from '../routes/types.ts'
import { asDraft, textAnswer, withHeaders, type Answer } from './answer.ts'
import { dispatchPage, requestData, type Dispatch } from './dispatch.ts'
import { findResponse } from './find-response.ts'
import type { Maker } from './make-response.ts'
import { serveMetadataRoute } from './metadata-files/serve.ts'
import { notFoundMatch } from './not-found.ts'
import { findHandler, runHandler } from './route-handler.ts'
import type { Bundles, Runtime } from './runtime.ts'
import { segmentConfig } from './segment-config.ts'

type Exports = Readonly<Record<string, unknown>>

/** An icon, a social image, a sitemap: served as it is, from the cache, or made by its module. */
export async function dispatchMetadata(context: Dispatch, match: Match<MetadataRoute>): Promise<Answer> {
  const { runtime, request, trace } = context
  const handler = findHandler({ GET: serveMetadataRoute }, request.method)
  if (typeof handler !== 'function') return handler
  const { route } = match
  const { rsc } = await runtime.bundles()
  const exports = await metadataModule(rsc, route)
  const { pathname } = request
  const maker = metadataMaker(runtime, { match, pathname, exports })
  if (exports === null) {
    const answer = await maker.run(
      createRequestScope({ phase: 'handler', route: route.pattern, pathname, config: runtime.config, request: null }),
    )
    return runtime.dev ? answer : unchanging(answer, route)
  }
  Object.assign(trace, { route: route.pattern, type: 'route' })
  const draft = holdsDraftCookie(request.headers.get('cookie'))
  const ready = draft || runtime.dev ? null : await findResponse(runtime, maker)
  if (ready === 'not-found') return dispatchPage(context, notFoundMatch(await runtime.routes()))
  if (ready) return ready.shared ? { ...ready, shared: { ...ready.shared, anyQuery: true } } : ready
  const scope = createRequestScope({
    phase: 'handler',
    route: route.pattern,
    pathname,
    config: runtime.config,
    request: requestData(context),
    draft,
    segment: maker.segment,
    implicitTags: implicitTags(route, pathname),
  })
  trace.scopes.push(scope)
  try {
    const answer = await maker.run(scope)
    return draft ? asDraft(answer) : answer
  } catch (error) {
    runtime.report(error, { digest: digestOf(error), route: route.pattern, pathname, routeType: 'route', request: trace.request })
    return textAnswer(500, 'Internal Server Error')
  }
}

/** A file is the same for as long as the server runs; below params it has too many paths to be held ready at each. */
function unchanging(answer: Answer, { paramNames }: MetadataRoute): Answer {
  const hit = withHeaders(answer, [['x-nextjs-cache', 'HIT']])
  return paramNames.length > 0 ? hit : { ...hit, shared: { staleAt: Infinity, anyQuery: true } }
}

export interface MetadataParts {
  readonly match: Match<MetadataRoute>
  readonly pathname: string
  /** Null for a file that is served as it is. */
  readonly exports: Exports | null
}

/** A metadata route as something to be made ahead. */
export function metadataMaker(runtime: Runtime, { match, pathname, exports }: MetadataParts): Maker {
  const { route, params } = match
  const local = { ...route, metadata: { ...route.metadata, file: runtime.pathOf(route.metadata.file) } }
  return {
    route,
    pathname,
    segment: segmentConfig(exports ? [exports] : []),
    // As a route handler: `notFound()`, `redirect()` and cookies hold here too.
    run: (scope: RequestScope) =>
      runHandler({ scope, file: route.file }, () => serveMetadataRoute(local, exports, { params, dev: runtime.dev })),
  }
}

export async function metadataModule(rsc: Bundles['rsc'], { metadata }: MetadataRoute): Promise<Exports | null> {
  return metadata.source === 'code' ? ((await rsc.modules[metadata.file]?.())?.exports ?? null) : null
}
