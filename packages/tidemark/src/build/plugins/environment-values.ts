import type { Plugin } from 'vite'
import { imageDefaults } from '../../config/defaults.ts'
import type { TidemarkConfig } from '../../config/types.ts'

/** What the browser and the bundles may know of the configuration and the environment; everything else stays out of them. */
export function environmentValues(options: {
  config: TidemarkConfig
  env: Readonly<Record<string, string>>
  dev: boolean
  buildId: string
}): Plugin {
  const { config } = options
  const mode = options.dev ? 'development' : 'production'
  const shared: Record<string, string> = {
    __TIDEMARK_BASE_PATH__: JSON.stringify(config.basePath),
    __TIDEMARK_BUILD_ID__: JSON.stringify(options.buildId),
    __TIDEMARK_CACHE_COMPONENTS__: JSON.stringify(config.cacheComponents),
    __TIDEMARK_DEV__: JSON.stringify(options.dev),
    __TIDEMARK_STALE_TIMES__: JSON.stringify(config.staleTimes),
    __TIDEMARK_TRAILING_SLASH__: JSON.stringify(config.trailingSlash),
    __TIDEMARK_STRICT_MODE__: JSON.stringify(config.reactStrictMode),
    __TIDEMARK_AUTH_INTERRUPTS__: JSON.stringify(config.authInterrupts),
    __TIDEMARK_IMAGES__: JSON.stringify({ ...imageComponentConfig(config), ...allowedImages(config) }),
    __TIDEMARK_SERVER__: 'true',
  }
  const published = Object.entries(options.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'))
  // The mode last: neither a configuration nor a file may choose React's other build.
  const values = { ...config.env, ...Object.fromEntries(published), NODE_ENV: mode }
  for (const [name, value] of Object.entries(values)) shared[`process.env.${name}`] = JSON.stringify(value)
  const browser: Record<string, string> = {
    // Whatever else client code asks of the environment is undefined, never the build machine's.
    'process.env': '({})',
    'process.env.NEXT_RUNTIME': 'undefined',
    __TIDEMARK_SERVER__: 'false',
  }
  // What may be fetched is checked in the browser only while developing.
  if (!options.dev) browser['__TIDEMARK_IMAGES__'] = JSON.stringify(imageComponentConfig(config))
  return {
    name: 'tidemark:environment-values',
    config: () => ({ define: shared, environments: { client: { define: browser } } }),
  }
}

function imageComponentConfig({ images, basePath }: TidemarkConfig): object {
  const { deviceSizes, imageSizes, qualities, loader, unoptimized, dangerouslyAllowSVG } = images
  const path = images.path === imageDefaults.path ? basePath + images.path : images.path
  return { deviceSizes, imageSizes, qualities, path, loader, unoptimized, dangerouslyAllowSVG }
}

function allowedImages({ images: { remotePatterns, localPatterns } }: TidemarkConfig): object {
  return { remotePatterns, localPatterns }
}
