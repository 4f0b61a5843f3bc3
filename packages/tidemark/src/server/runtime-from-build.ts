import type { TidemarkConfig } from '../config/types.ts'
import { NextRequest } from '../server.ts'
import { logFailure } from './log.ts'
import type { BuildManifest } from './manifest.ts'
import { planOf } from './pages.ts'
import type { Bundles, Runtime } from './runtime.ts'

export interface RuntimeParts {
  readonly config: TidemarkConfig
  readonly manifest: Pick<BuildManifest, 'buildId' | 'routes' | 'facts' | 'pages'>
  readonly bundles: Bundles
}

/** What `start` serves, and what the build's prerender renders with. */
export function runtimeFromBuild({ config, manifest, bundles }: RuntimeParts): Runtime {
  const ready = Promise.resolve(bundles)
  const routes = Promise.resolve(manifest.routes)
  return {
    config,
    buildId: manifest.buildId,
    dev: false,
    bundles: () => ready,
    routes: () => routes,
    facts: () => manifest.facts,
    plan: planOf(manifest.pages),
    nextRequest: (request, headers) => new NextRequest(request, { headers }),
    report: logFailure,
  }
}
