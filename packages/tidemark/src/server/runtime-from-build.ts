import path from 'node:path'
import type { TidemarkConfig } from '../config/types.ts'
import { reachableFunctions } from './function-reach.ts'
import { loadInstrumentation, withInstrumentation } from './instrumentation.ts'
import { logFailure } from './log.ts'
import type { BuildManifest } from './manifest.ts'
import { planOf } from './pages.ts'
import { createImageAnswer, findMetadataWithIds, loadProxy } from './parts.ts'
import type { Bundles, Runtime } from './runtime.ts'
import { createStaticFiles } from './static-files.ts'

export interface RuntimeParts {
  readonly config: TidemarkConfig
  readonly manifest: Pick<BuildManifest, 'buildId' | 'routes' | 'facts' | 'functions' | 'pages' | 'special'>
  readonly bundles: Bundles
  /** See `Runtime.track`. */
  track(work: Promise<unknown>): void
}

/** What `start` serves, and what the build's prerender renders with. */
export function runtimeFromBuild({ config, manifest, bundles, track }: RuntimeParts): Runtime {
  const ready = Promise.resolve(bundles)
  const routes = Promise.resolve(manifest.routes)
  const proxy = loadProxy(bundles.rsc, manifest.special.proxy)
  const withIds = findMetadataWithIds(manifest.routes, bundles.rsc)
  const files = createStaticFiles(
    [
      { dir: path.join(config.outDir, 'client/_next/static'), prefix: `${config.basePath}/_next/static/`, immutable: true },
      { dir: path.join(config.root, 'public'), prefix: `${config.basePath}/` },
    ],
    { compress: config.compress, onError: (error) => logFailure(error, { digest: '', route: 'public', pathname: 'public' }) },
  )
  // Whoever awaits them is told; nobody may before the server has begun to listen.
  for (const part of [proxy, withIds, files]) part.catch(() => undefined)
  return {
    config,
    buildId: manifest.buildId,
    dev: false,
    bundles: () => ready,
    routes: () => routes,
    metadataWithIds: () => withIds,
    functions: reachableFunctions(manifest.functions),
    facts: () => manifest.facts,
    pathOf: (file) => path.join(config.outDir, 'files', file),
    plan: planOf(manifest.pages),
    proxy: () => proxy,
    files: () => files,
    image: createImageAnswer({
      config,
      files: () => files,
      dev: false,
      report: (error, source) => logFailure(error, { digest: '', route: config.images.path, pathname: source }),
    }),
    report: withInstrumentation({ report: logFailure, track }, () => loadInstrumentation(bundles.rsc, manifest.special.instrumentation)),
    track,
  }
}
