import type { ImagesConfig, ServerConfig, TidemarkConfig } from './types.ts'

/** Source of each value: Next.js 16's documentation, where a comment does not say otherwise. */
export const defaults: {
  readonly distDir: string
  readonly cacheMaxMemorySize: number
  readonly expireTime: number
  readonly pageExtensions: readonly string[]
  readonly staticPageGenerationTimeout: number
  readonly bodySizeLimit: number
  readonly staleTimes: { readonly dynamic: number; readonly static: number }
  readonly staticGenerationMaxConcurrency: number
  readonly proxyTimeout: number
  readonly turbopack: TidemarkConfig['turbopack']
} = {
  distDir: '.tidemark',
  cacheMaxMemorySize: 50 * 1024 * 1024,
  expireTime: 31_536_000,
  pageExtensions: ['tsx', 'ts', 'jsx', 'js'],
  staticPageGenerationTimeout: 60,
  bodySizeLimit: 1024 * 1024,
  staleTimes: { dynamic: 0, static: 300 },
  staticGenerationMaxConcurrency: 8,
  proxyTimeout: 30_000,
  turbopack: { rules: {}, resolveAlias: {}, resolveExtensions: [] },
}

/** Ours: load balancers keep connections for 60 s and end processes after 30 s. */
export const serverDefaults: ServerConfig = {
  trustedProxies: [],
  allowedHosts: [],
  maxUrlLength: 8192,
  maxHeaders: 128,
  maxHeaderSize: 16_384,
  headersTimeout: 15_000,
  requestTimeout: 55_000,
  keepAliveTimeout: 65_000,
  stopTimeout: 25_000,
}

export const imageDefaults: ImagesConfig = {
  deviceSizes: [640, 750, 828, 1080, 1200, 1920, 2048, 3840],
  imageSizes: [32, 48, 64, 96, 128, 256, 384],
  qualities: [75],
  formats: ['image/webp'],
  remotePatterns: [],
  minimumCacheTTL: 14_400,
  maximumRedirects: 3,
  dangerouslyAllowSVG: false,
  dangerouslyAllowLocalIP: false,
  contentDispositionType: 'attachment',
  contentSecurityPolicy: "script-src 'none'; frame-src 'none'; sandbox;",
  unoptimized: false,
  path: '/_next/image',
  loader: 'default',
}

/** Crawlers and link previews that read only the head of a document, as Next lists them. */
export const htmlLimitedBots: RegExp =
  /[\w-]+-Google|Google-[\w-]+|Chrome-Lighthouse|Slurp|DuckDuckBot|baiduspider|yandex|sogou|bitlybot|tumblr|vkShare|quora link preview|redditbot|ia_archiver|Bingbot|BingPreview|applebot|facebookexternalhit|facebookcatalog|Twitterbot|LinkedInBot|Slackbot|Discordbot|WhatsApp|SkypeUriPreview|Yeti|googleweblight/i
