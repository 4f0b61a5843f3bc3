/** What `next.config` may hold and Tidemark acts on. */
const supported: ReadonlySet<string> = new Set([
  'cacheComponents',
  'cacheLife',
  'cacheHandlers',
  'cacheMaxMemorySize',
  'expireTime',
  'basePath',
  'assetPrefix',
  'trailingSlash',
  'skipTrailingSlashRedirect',
  'env',
  'poweredByHeader',
  'compress',
  'generateEtags',
  'generateBuildId',
  'reactStrictMode',
  'output',
  'distDir',
  'pageExtensions',
  'redirects',
  'rewrites',
  'headers',
  'images',
  'typescript',
  'serverExternalPackages',
  'transpilePackages',
  'allowedDevOrigins',
  'staticPageGenerationTimeout',
  'productionBrowserSourceMaps',
  'crossOrigin',
  'htmlLimitedBots',
  'logging',
  'server',
  'experimental',
])

const supportedExperimental: ReadonlySet<string> = new Set([
  'authInterrupts',
  'staleTimes',
  'serverActions',
  'serverComponentsHmrCache',
  'useCacheTimeout',
  'prerenderEarlyExit',
  'proxyTimeout',
])

/** Options that change nothing here because what they ask for holds anyway. */
const needless: ReadonlySet<string> = new Set(['partialPrefetching', 'experimental.useCache', 'experimental.prerenderEarlyExit'])

/** What to do about an option that is not supported; the rest get the general advice. */
const advice: Readonly<Record<string, string>> = {
  webpack: 'Tidemark builds with Vite: put a vite.config.ts beside next.config and use Vite plugins.',
  turbopack: 'Tidemark builds with Vite: put a vite.config.ts beside next.config and use Vite plugins.',
  i18n: 'The App Router has no i18n option: use a [lang] segment and proxy.ts.',
  cacheHandler: 'Use `cacheHandlers`, which covers every kind of entry.',
  reactCompiler: 'Add the compiler through @vitejs/plugin-react in a vite.config.ts.',
  typedRoutes: 'Links are not typed yet; the option can stay for other tools.',
  'logging.fetches': 'Fetches are not logged; the dev inspector lists cache entries.',
  eslint: 'Run the linter as a step of its own.',
  'output=export': 'Only `standalone` is supported.',
}

export interface UnsupportedOption {
  readonly name: string
  readonly advice: string
}

/** Every option that will have no effect, with what to do instead: never ignored in silence. */
export function unsupportedOptions(config: Readonly<Record<string, unknown>>): UnsupportedOption[] {
  const found: UnsupportedOption[] = []
  function add(name: string): void {
    if (needless.has(name)) return
    found.push({ name, advice: advice[name] ?? 'It has no effect: remove it, or say in an issue what you need it for.' })
  }
  for (const name of Object.keys(config)) if (!supported.has(name) && config[name] !== undefined) add(name)
  for (const name of Object.keys((config['experimental'] as object | undefined) ?? {})) {
    if (!supportedExperimental.has(name)) add(`experimental.${name}`)
  }
  for (const name of Object.keys((config['logging'] as object | undefined) || {})) {
    if (name !== 'incomingRequests') add(`logging.${name}`)
  }
  if (config['output'] !== undefined && config['output'] !== 'standalone') add(`output=${String(config['output'])}`)
  return found
}
