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
  'turbopack',
  'allowedDevOrigins',
  'staticPageGenerationTimeout',
  'productionBrowserSourceMaps',
  'crossOrigin',
  'htmlLimitedBots',
  'logging',
  'server',
  'experimental',
])

/** The same for what is inside of these. */
const supportedParts: Readonly<Record<string, ReadonlySet<string>>> = {
  experimental: new Set([
    'authInterrupts',
    'staleTimes',
    'serverActions',
    'serverComponentsHmrCache',
    'useCacheTimeout',
    'proxyTimeout',
    'staticGenerationMaxConcurrency',
  ]),
  logging: new Set(['incomingRequests']),
  turbopack: new Set(['rules', 'resolveAlias', 'resolveExtensions']),
}

/** Options that change nothing here because what they ask for holds anyway. */
const needless: ReadonlySet<string> = new Set([
  'partialPrefetching',
  'experimental.useCache',
  'experimental.prerenderEarlyExit',
  'turbopack.root',
])

/** What to do about an option that is not supported; the rest get the general advice. */
const advice: Readonly<Record<string, string>> = {
  webpack: 'Tidemark builds with Vite: put a vite.config.ts beside next.config and use Vite plugins.',
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
  for (const name of Object.keys(config)) {
    // What is written for Turbopack is what Next.js would use, and it holds here.
    if (name === 'webpack' && config['turbopack'] !== undefined) continue
    if (!supported.has(name) && config[name] !== undefined) add(name)
  }
  for (const [option, known] of Object.entries(supportedParts)) {
    for (const name of Object.keys((config[option] as object | undefined) || {})) if (!known.has(name)) add(`${option}.${name}`)
  }
  if (config['output'] !== undefined && config['output'] !== 'standalone') add(`output=${String(config['output'])}`)
  return found
}
