import { existsSync } from 'node:fs'
import path from 'node:path'
import { announceBundler } from '../env.ts'
import { TidemarkError } from '../errors/error.ts'
import { resolveConfig } from './resolve.ts'
import { unsupportedOptions, type UnsupportedOption } from './support.ts'
import type { NextConfig, TidemarkConfig } from './types.ts'

/** Names looked for, first match first. */
export const configNames: readonly string[] = ['next.config', 'tidemark.config'].flatMap((name) =>
  ['ts', 'mts', 'js', 'mjs', 'cjs'].map((extension) => `${name}.${extension}`),
)

export type Phase = 'phase-production-build' | 'phase-production-server' | 'phase-development-server'

export interface LoadedConfig {
  readonly config: TidemarkConfig
  /** Absolute path of the file, or null where the app has none. */
  readonly file: string | null
  /** The file and what it imports: a change restarts the dev server. */
  readonly dependencies: readonly string[]
  readonly unsupported: readonly UnsupportedOption[]
}

/** Reads `next.config.*` or `tidemark.config.*` of the application at `root`. For `build` and `dev`; `start` reads what the build kept. */
export async function loadConfig(root: string, phase: Phase): Promise<LoadedConfig> {
  const { user, file, dependencies } = await loadUserConfig(root, phase)
  return { config: await resolveConfig(root, user), file, dependencies, unsupported: unsupportedOptions(user) }
}

export interface UserConfig extends Pick<LoadedConfig, 'file' | 'dependencies'> {
  readonly user: NextConfig
}

/** The configuration as it is written; functions in it are not called. */
export async function loadUserConfig(root: string, phase: Phase): Promise<UserConfig> {
  const file = configNames.map((name) => path.join(root, name)).find((candidate) => existsSync(candidate)) ?? null
  if (!file) return { user: {}, file, dependencies: [] }
  announceBundler()
  const { loadConfigFromFile } = await import('vite')
  // Vite calls a function with its first argument: Next's are called with the phase.
  const loaded = await loadConfigFromFile(phase as never, file, root, 'silent').catch((cause: unknown) => {
    throw new TidemarkError('TM_CONFIG_FAILED', {
      message: `${path.basename(file)} could not be loaded: ${String(cause)}`,
      cause,
      at: file,
    })
  })
  const user: unknown = loaded?.config
  if (typeof user !== 'object' || user === null) {
    throw new TidemarkError('TM_CONFIG_INVALID', {
      message: `${path.basename(file)} must export an object or a function that returns one`,
      at: file,
    })
  }
  const dependencies = (loaded?.dependencies ?? []).map((dependency) => path.resolve(root, dependency))
  return { user: user as NextConfig, file, dependencies: [file, ...dependencies] }
}
