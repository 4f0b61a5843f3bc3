import path from 'node:path'
import type { RunnableDevEnvironment, ViteDevServer } from 'vite'
import { entries } from '../build/plugins/entries.ts'
import type { StaticImageApi } from '../build/plugins/static-image.ts'
import type { TidemarkConfig } from '../config/types.ts'
import type { RscBundle, SsrBundle } from '../render/types.ts'
import { loadInstrumentation, withInstrumentation } from '../server/instrumentation.ts'
import { createImageAnswer, findMetadataWithIds, loadProxy } from '../server/parts.ts'
import type { Bundles, Runtime, Visit } from '../server/runtime.ts'
import { createStaticFiles } from '../server/static-files.ts'
import { errorPage } from './error-page.ts'
import { toProblem } from './problem.ts'
import { overlayPayload, type Problems } from './problems.ts'
import type { DevRoutes } from './routes.ts'

export interface DevParts {
  readonly vite: ViteDevServer
  readonly routes: DevRoutes
  readonly config: TidemarkConfig
  readonly problems: Problems
  readonly base: string
  visited(visit: Visit): void
}

/** What the server stands on while developing: everything as it is on disk now. */
export function devRuntime({ vite, routes, config, problems, base, visited }: DevParts): Runtime {
  const publicDir = path.join(config.root, 'public')
  const files = createStaticFiles([{ dir: publicDir, prefix: `${config.basePath}/` }], { compress: false })
  vite.watcher.on('all', (_event, file) => {
    if (file.startsWith(publicDir)) void files.then((current) => current.reload())
  })
  const images = vite.config.plugins.find(({ name }) => name === 'tidemark:static-image')?.api as StaticImageApi | undefined
  const track: Runtime['track'] = (work) => void work.catch((error: unknown) => problems.report(error, { digest: '', route: '' }))

  return {
    config,
    buildId: 'development',
    dev: true,
    bundles: () => loadBundles(vite),
    routes: routes.table,
    metadataWithIds: async (table) => findMetadataWithIds(table, (await loadBundles(vite)).rsc),
    functions: null,
    facts: routes.facts,
    pathOf: (file) => path.join(config.root, file),
    plan: () => null,
    proxy: async () => (routes.special().proxy === null ? null : loadProxy((await loadBundles(vite)).rsc, routes.special().proxy)),
    files: () => files,
    image: createImageAnswer({
      config,
      files: () => files,
      dev: true,
      report: (error, source) => void problems.report(error, { digest: '', route: source }),
      async readImported(pathname) {
        const image = await images?.read(pathname)
        return image ? new Response(new Uint8Array(image.bytes), { headers: { 'content-type': image.type } }) : null
      },
    }),
    report: withInstrumentation({ report: (error, context) => void problems.report(error, context), track }, async () =>
      loadInstrumentation((await loadBundles(vite)).rsc, routes.special().instrumentation),
    ),
    track,
    visited,
    failed(error) {
      const problem = toProblem(error, config.root)
      // A page that was being refreshed stays as it is, beneath the overlay.
      vite.environments.client.hot.send(overlayPayload(problem))
      return errorPage(problem, base)
    },
  }
}

/** The bundles of the latest edit: the runner evaluates again only what has changed. */
export async function loadBundles(vite: ViteDevServer): Promise<Bundles> {
  const [rsc, ssr] = await Promise.all([runnerOf(vite, 'rsc').import(entries.rsc), runnerOf(vite, 'ssr').import(entries.ssr)])
  return { rsc: rsc as RscBundle, ssr: ssr as SsrBundle }
}

function runnerOf(vite: ViteDevServer, name: 'rsc' | 'ssr'): RunnableDevEnvironment['runner'] {
  return (vite.environments[name] as RunnableDevEnvironment).runner
}
