import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { defaults } from '../config/defaults.ts'
import { restoreConfig } from '../config/stored.ts'
import { isBuild, readManifest, type BuildManifest } from './manifest.ts'
import type { RscBundle, SsrBundle } from '../render/types.ts'
import type { TidemarkConfig } from '../config/types.ts'
import type { Bundles } from './runtime.ts'

export interface LoadedBuild {
  readonly manifest: BuildManifest
  readonly config: TidemarkConfig
  readonly bundles: Bundles
}

/** Finds the build of the application at `root`, reads it and imports its bundles. */
export async function loadBuild(root: string): Promise<LoadedBuild> {
  const outDir = await findBuild(root)
  const manifest = await readManifest(outDir)
  provideActionKey(manifest.secrets.actions)
  return { manifest, config: restoreConfig(manifest.config, { root, outDir }), bundles: await importBundles(outDir) }
}

/** Only where nothing is in the usual place is the configuration asked for another: to load it costs more than to start. */
export async function findBuild(root: string): Promise<string> {
  const usual = path.join(root, defaults.distDir)
  if (isBuild(usual)) return usual
  const { loadUserConfig } = await import('../config/load.ts')
  const { user } = await loadUserConfig(root, 'phase-production-server')
  return path.resolve(root, user.distDir ?? defaults.distDir)
}

export async function importBundles(outDir: string): Promise<Bundles> {
  const load = (name: string): Promise<unknown> => import(pathToFileURL(path.join(outDir, 'server', name, 'index.js')).href)
  const [rsc, ssr] = await Promise.all([load('rsc'), load('ssr')])
  return { rsc: rsc as RscBundle, ssr: ssr as SsrBundle }
}

/** The bundles ask for the key by this symbol, so that it is not part of them. */
export function provideActionKey(key: string): void {
  ;(globalThis as Record<symbol, unknown>)[Symbol.for('tidemark.actionKey')] = key
}
