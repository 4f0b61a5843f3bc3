import path from 'node:path'
import { defaults } from './defaults.ts'
import type { TidemarkConfig } from './types.ts'

/** The configuration as a build keeps it: no functions, no paths of the machine it was made on. */
export function storeConfig(config: TidemarkConfig): unknown {
  const relative = (file: string): string => path.relative(config.root, file)
  return {
    ...config,
    root: '.',
    appDir: relative(config.appDir),
    outDir: '.',
    cacheHandlers: mapValues(config.cacheHandlers, relative),
    generateBuildId: null,
    requestLog: null,
    turbopack: defaults.turbopack,
    htmlLimitedBots: { source: config.htmlLimitedBots.source, flags: config.htmlLimitedBots.flags },
    // Infinity becomes null in JSON.
    cacheLife: mapValues(config.cacheLife, (life) => ({ ...life })),
  }
}

/** The reverse of `storeConfig`, for an application and a build that now stand in these folders. */
export function restoreConfig(stored: unknown, { root, outDir }: Pick<TidemarkConfig, 'root' | 'outDir'>): TidemarkConfig {
  const config = stored as TidemarkConfig
  const bots = config.htmlLimitedBots as unknown as { source: string; flags: string }
  return {
    ...config,
    root,
    outDir,
    appDir: path.resolve(root, config.appDir),
    cacheHandlers: mapValues(config.cacheHandlers, (file) => path.resolve(root, file)),
    htmlLimitedBots: new RegExp(bots.source, bots.flags),
    cacheLife: mapValues(config.cacheLife, ({ stale, revalidate, expire }) => ({
      stale: finite(stale),
      revalidate: finite(revalidate),
      expire: finite(expire),
    })),
  }
}

function finite(stored: number | null): number {
  return stored ?? Infinity
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
}
