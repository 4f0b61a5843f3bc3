import { fillHref } from './href.ts'
import { prerenderPage, type PrerenderOutcome } from '../render/prerender.ts'
import { STALE_MARK } from '../render/page-context.ts'
import type { RscBundle } from '../render/types.ts'
import { createRequestScope } from '../request/request-scope.ts'
import type { SegmentConfig } from '../request/scope.ts'
import { implicitTags } from '../routes/implicit-tags.ts'
import type { Match, PageRoute } from '../routes/types.ts'
import { finishScopes } from './after-answer.ts'
import { fallbackOf } from './not-found.ts'
import type { Runtime } from './runtime.ts'
import { segmentConfig } from './segment-config.ts'

export interface MakePageOptions {
  readonly match: Match<PageRoute>
  /** The path the page is made for; for a fallback shell its pattern. */
  readonly pathname: string
  /** Params of a fallback shell that only a request knows. */
  readonly unknownParams?: ReadonlySet<string>
  /**
   * Given where a page is only checked: nothing of it is kept, and its `after()` is not run. Waited for before each pass;
   * what it throws ends the check.
   */
  readonly turn?: () => Promise<void>
}

/** Prerenders one page: at build, for the first request to a path, and each time it is revalidated. */
export async function makePage(
  runtime: Runtime,
  { match, pathname, unknownParams = new Set(), turn }: MakePageOptions,
): Promise<PrerenderOutcome> {
  const { config } = runtime
  const bundles = await runtime.bundles()
  const modules = await bundles.rsc.treeModules(match.route.tree)
  if (!runtime.dev) await bundles.ssr.preload()
  const segment = segmentConfig(modules)
  const forced = config.cacheComponents ? null : saysDynamic(segment)
  if (forced) return { kind: 'dynamic', dynamic: [{ what: forced, stack: '' }] }
  const outcome = await prerenderPage(
    {
      mode: config.cacheComponents ? 'shell' : 'page',
      // The highest that says something decides for the route. Source: Next.js 16, documentation of `instant`.
      allowBlocking: modules.find((exports) => 'instant' in exports)?.['instant'] === false,
      timeout: config.staticPageGenerationTimeout * 1000,
      job(prerender, known) {
        const scope = createRequestScope({
          phase: 'render',
          route: match.route.pattern,
          pathname,
          config,
          request: null,
          prerender,
          known,
          segment,
          implicitTags: implicitTags(match.route, unknownParams.size > 0 ? null : pathname),
        })
        return {
          ...bundles,
          ...(turn ? { rsc: inTurn(bundles.rsc, turn), turn } : {}),
          match,
          scope,
          build: runtime.buildId,
          search: '',
          href: fillHref(config, pathname),
          origin: 'http://localhost:3000',
          stale: STALE_MARK,
          dev: runtime.dev,
          root: config.root,
          facts: runtime.facts(),
          blocking: false,
          unknownParams,
          // The caller decides what a failed prerender means and says so once.
          report: () => undefined,
        }
      },
    },
    fallbackOf(match),
  )
  if (outcome.kind === 'page' && !turn) finishScopes(runtime, [outcome.page.scope])
  return outcome
}

/** The export that leaves a page of the older mode to each request. */
function saysDynamic({ dynamic, revalidate }: SegmentConfig): string | null {
  if (dynamic === 'force-dynamic') return "dynamic = 'force-dynamic'"
  return revalidate === 0 ? 'revalidate = 0' : null
}

/** Each pass begins with its modules. */
function inTurn(rsc: RscBundle, turn: () => Promise<void>): RscBundle {
  return { ...rsc, preload: (tree) => turn().then(() => rsc.preload(tree)) }
}
