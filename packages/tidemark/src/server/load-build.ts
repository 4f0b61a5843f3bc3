import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { restoreConfig } from '../config/stored.ts'
import type { BuildManifest } from './manifest.ts'
import { readManifest } from './manifest.ts'
import type { RscBundle, SsrBundle } from '../render/types.ts'
import type { TidemarkConfig } from '../config/types.ts'
import type { Bundles } from './runtime.ts'

export interface LoadedBuild {
  readonly manifest: BuildManifest
  readonly config: TidemarkConfig
  readonly bundles: Bundles
}

/** Reads a finished build and imports its bundles. */
export async function loadBuild(root: string, outDir: string): Promise<LoadedBuild> {
  const manifest = await readManifest(outDir)
  provideActionKey(manifest.secrets.actions)
  return { manifest, config: restoreConfig(root, manifest.config), bundles: await importBundles(outDir) }
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
