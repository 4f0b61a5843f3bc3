import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { now } from '../clock.ts'
import { readEnvFiles } from '../config/env-files.ts'
import { defaults } from '../config/defaults.ts'
import { loadConfig } from '../config/load.ts'
import { storeConfig } from '../config/stored.ts'
import type { TidemarkConfig } from '../config/types.ts'
import { applyEnv, env } from '../env.ts'
import { configureDraft, createDraftSecret } from '../request/draft-mode.ts'
import { relativeTable } from '../routes/relative.ts'
import { buildRouteTable } from '../routes/route-table.ts'
import { scanApp } from '../routes/scan-app.ts'
import { importBundles, provideActionKey } from '../server/load-build.ts'
import { forgetBuild, writeAtomic, writeManifest, type BuildManifest } from '../server/manifest.ts'
import { installFetch } from '../cache/fetch/fetch.ts'
import { preparePlatform } from '../server/platform.ts'
import { openCache } from '../server/open-cache.ts'
import { writePageFiles } from '../server/page-files.ts'
import { createRules } from '../server/rules.ts'
import { runtimeFromBuild } from '../server/runtime-from-build.ts'
import { appModuleFiles, findSpecialFiles } from './app-files.ts'
import { bundle } from './bundle.ts'
import { collectFacts, copyMetadataFiles } from './facts.ts'
import { joinResults, type PrerenderResult } from './collector.ts'
import { prerenderPages } from './prerender-pages.ts'
import { prerenderResponses } from './prerender-responses.ts'
import { installedName } from './framework.ts'
import { emptyOutput } from './output.ts'
import { functionReach } from './function-reach.ts'
import { functionGraph } from './plugins/function-graph.ts'
import { writeStandalone } from './standalone.ts'
import { checkTypes } from './type-check.ts'
import { writeTypes } from './typegen.ts'
import { createViteConfig } from './vite-config.ts'

export interface BuildProgress {
  step(text: string): void
  warn(text: string): void
}

export interface BuildResult {
  readonly config: TidemarkConfig
  readonly manifest: BuildManifest
  readonly prerendered: PrerenderResult
}

/** Builds the application at `root` into its output folder. Throws the first thing that is wrong with it. */
export async function build(root: string, progress: BuildProgress): Promise<BuildResult> {
  const { values } = readEnvFiles(root, 'production')
  applyEnv(values)
  const { config, unsupported } = await loadConfig(root, 'phase-production-build')
  for (const { name, advice } of unsupported) progress.warn(`next.config: ${name} is not supported. ${advice}`)
  const special = findSpecialFiles(config)
  if (special.proxy && /(?:^|\/)middleware\./.test(special.proxy)) {
    progress.warn('The "middleware" file convention is deprecated: rename the file to proxy and its function to `proxy`.')
  }
  createRules(config)
  const table = buildRouteTable(await scanApp(config.appDir, config.pageExtensions))
  const files = [...appModuleFiles(table, config), ...[special.proxy, special.instrumentation].filter((file) => file !== null)]
  const buildId = (await config.generateBuildId?.()) ?? randomBytes(12).toString('base64url')
  const secrets = { draft: createDraftSecret(env.draftSecret), actions: env.actionKey ?? randomBytes(32).toString('base64') }

  await emptyOutput(config.outDir)
  // `start` would take what an earlier build left in the usual place.
  await forgetBuild(path.join(root, defaults.distDir))
  await writeAtomic(path.join(config.outDir, 'server/package.json'), JSON.stringify({ type: 'module' }))
  await writeTypes(config, table, installedName(root))
  // Beside the bundling, so that it costs little time.
  const types = checkTypes(config)
  types.catch(() => undefined)
  const graph = functionGraph()
  const { createBuilder } = await import('vite')
  const builder = await createBuilder(
    createViteConfig({
      config,
      buildId,
      dev: false,
      special,
      env: { ...values, ...env.all },
      files: () => files,
      extra: [graph],
    }),
    false,
  )
  await bundle(builder, progress)
  await types

  progress.step('prerendering')
  const routes = relativeTable(table, (file) => path.relative(root, file))
  const facts = await collectFacts(table, root)
  configureDraft({ secret: secrets.draft, development: false })
  provideActionKey(secrets.actions)
  preparePlatform()
  installFetch()
  await openCache(config, 'build')
  const functions = functionReach(graph.api, table)
  const bundles = await importBundles(config.outDir)
  const behind: Array<Promise<unknown>> = []
  const track = (work: Promise<unknown>): void => void behind.push(work)
  const runtime = runtimeFromBuild({ config, bundles, manifest: { buildId, routes, facts, functions, special, pages: {} }, track })
  const made = [await prerenderPages(runtime, routes, now), await prerenderResponses(runtime, routes, now)]
  const prerendered = joinResults(made)
  await Promise.allSettled(behind)
  await writePageFiles(config.outDir, prerendered.pages)
  await copyMetadataFiles(table, config)

  const manifest: BuildManifest = {
    format: 1,
    buildId,
    config: storeConfig(config),
    routes,
    facts,
    functions,
    special,
    secrets,
    pages: prerendered.plans,
  }
  await writeManifest(config.outDir, manifest)
  if (config.output === 'standalone') {
    progress.step('collecting what runs without the sources')
    await writeStandalone(config, installedName(root))
  }
  return { config, manifest, prerendered }
}
