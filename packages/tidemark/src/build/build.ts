import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { applyEnv, readEnvFiles } from '../config/env-files.ts'
import { loadConfig } from '../config/load.ts'
import { storeConfig } from '../config/stored.ts'
import type { TidemarkConfig } from '../config/types.ts'
import { env } from '../env.ts'
import { createDraftSecret } from '../request/draft-mode.ts'
import { relativeTable } from '../routes/relative.ts'
import { buildRouteTable } from '../routes/route-table.ts'
import { scanApp } from '../routes/scan-app.ts'
import { writeManifest, type BuildManifest } from '../server/manifest.ts'
import { appModuleFiles, findSpecialFiles } from './app-files.ts'
import { bundle } from './bundle.ts'
import { createViteConfig } from './vite-config.ts'

export interface BuildProgress {
  step(text: string): void
  warn(text: string): void
}

export interface BuildResult {
  readonly config: TidemarkConfig
  readonly manifest: BuildManifest
}

/** Builds the application at `root` into its output folder. Throws the first thing that is wrong with it. */
export async function build(root: string, progress: BuildProgress): Promise<BuildResult> {
  const { values } = readEnvFiles(root, 'production')
  applyEnv(values)
  const { config, unsupported } = await loadConfig(root, 'phase-production-build')
  for (const { name, advice } of unsupported) progress.warn(`next.config: ${name} is not supported. ${advice}`)
  const special = findSpecialFiles(config)
  const table = buildRouteTable(await scanApp(config.appDir, config.pageExtensions))
  const files = [...appModuleFiles(table, config), ...[special.proxy, special.instrumentation].filter((file) => file !== null)]
  const buildId = (await config.generateBuildId?.()) ?? randomBytes(12).toString('base64url')

  await rm(config.outDir, { recursive: true, force: true })
  await mkdir(config.outDir, { recursive: true })
  const { createBuilder } = await import('vite')
  const builder = await createBuilder(
    createViteConfig({ config, buildId, dev: false, special, env: { ...values, ...process.env } as Record<string, string>, files: () => files }),
    false,
  )
  await bundle(builder, progress)

  const manifest: BuildManifest = {
    format: 1,
    buildId,
    config: storeConfig(config),
    routes: relativeTable(table, (file) => path.relative(root, file)),
    special,
    secrets: { draft: createDraftSecret(env.draftSecret), actions: env.actionKey ?? randomBytes(32).toString('base64') },
  }
  await writeManifest(config.outDir, manifest)
  return { config, manifest }
}
