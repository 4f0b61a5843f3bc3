import type { Lifetime } from '../lifetime/lifetime.ts'
import type { TurbopackConfig } from './turbopack.ts'

export interface RouteHas {
  readonly type: 'header' | 'cookie' | 'query' | 'host'
  readonly key?: string
  readonly value?: string
}
export interface ConfigRule {
  readonly source: string
  readonly basePath?: false
  readonly locale?: false
  readonly has?: readonly RouteHas[]
  readonly missing?: readonly RouteHas[]
}
export type Redirect = ConfigRule & { readonly destination: string } & ({ readonly permanent: boolean } | { readonly statusCode: number })
export type Rewrite = ConfigRule & { readonly destination: string }
export type HeaderRule = ConfigRule & { readonly headers: ReadonlyArray<{ readonly key: string; readonly value: string }> }
export interface Rewrites {
  readonly beforeFiles?: readonly Rewrite[]
  readonly afterFiles?: readonly Rewrite[]
  readonly fallback?: readonly Rewrite[]
}

export interface RemotePattern {
  readonly protocol?: 'http' | 'https'
  readonly hostname: string
  readonly port?: string
  readonly pathname?: string
  readonly search?: string
}

export interface ImagesConfig {
  readonly deviceSizes: readonly number[]
  readonly imageSizes: readonly number[]
  readonly qualities: readonly number[]
  readonly formats: ReadonlyArray<'image/avif' | 'image/webp'>
  readonly remotePatterns: readonly RemotePattern[]
  readonly localPatterns?: ReadonlyArray<{ readonly pathname?: string; readonly search?: string }>
  readonly minimumCacheTTL: number
  readonly maximumRedirects: number
  readonly dangerouslyAllowSVG: boolean
  readonly dangerouslyAllowLocalIP: boolean
  readonly contentDispositionType: 'inline' | 'attachment'
  readonly contentSecurityPolicy: string
  readonly unoptimized: boolean
  readonly path: string
  readonly loader: 'default' | 'custom'
  readonly loaderFile?: string
}

/** Whom the server believes and what it puts up with. Not in Next.js. */
export interface ServerConfig {
  /** Proxies whose `X-Forwarded-*` headers are believed: addresses, ranges (`10.0.0.0/8`) or `loopback`. Default: none. */
  readonly trustedProxies: readonly string[]
  /** Hosts that are answered, with or without port; `*.shop.test` stands for subdomains. Others are 400. Default: every host. */
  readonly allowedHosts: readonly string[]
  /** Bytes of path and query; longer ones are 414. Default 8192. */
  readonly maxUrlLength: number
  /** Header lines; more are 431. Default 128. */
  readonly maxHeaders: number
  /** Bytes of all headers; more are 431. Default 16 384. */
  readonly maxHeaderSize: number
  /** Milliseconds in which the headers must arrive. Default 15 000. */
  readonly headersTimeout: number
  /** Milliseconds in which the whole request must arrive. Default 55 000. */
  readonly requestTimeout: number
  /** Milliseconds an idle connection is kept; `start --keepAliveTimeout` goes first. Default 65 000. */
  readonly keepAliveTimeout: number
  /** Milliseconds a stop waits for answers under way. Default 25 000. */
  readonly stopTimeout: number
}

/** What an application may write in `next.config.ts`; everything optional. Source: Next.js 16's documentation. */
export interface NextConfig {
  cacheComponents?: boolean
  cacheLife?: Record<string, Partial<Lifetime>>
  cacheHandlers?: Record<string, string>
  cacheMaxMemorySize?: number
  expireTime?: number
  basePath?: string
  assetPrefix?: string
  trailingSlash?: boolean
  skipTrailingSlashRedirect?: boolean
  env?: Record<string, string | undefined>
  poweredByHeader?: boolean
  compress?: boolean
  generateEtags?: boolean
  generateBuildId?: () => string | null | Promise<string | null>
  reactStrictMode?: boolean
  reactCompiler?: boolean | Record<string, unknown>
  output?: 'standalone'
  distDir?: string
  pageExtensions?: string[]
  redirects?: () => Promise<Redirect[]> | Redirect[]
  rewrites?: () => Promise<Rewrite[] | Rewrites> | Rewrite[] | Rewrites
  headers?: () => Promise<HeaderRule[]> | HeaderRule[]
  images?: Partial<Omit<ImagesConfig, 'remotePatterns'>> & { remotePatterns?: ReadonlyArray<RemotePattern | URL>; domains?: string[] }
  typescript?: { ignoreBuildErrors?: boolean; tsconfigPath?: string }
  serverExternalPackages?: string[]
  transpilePackages?: string[]
  allowedDevOrigins?: string[]
  staticPageGenerationTimeout?: number
  productionBrowserSourceMaps?: boolean
  crossOrigin?: 'anonymous' | 'use-credentials'
  htmlLimitedBots?: RegExp
  logging?: false | { fetches?: { fullUrl?: boolean; hmrRefreshes?: boolean }; incomingRequests?: boolean | { ignore?: RegExp[] } }
  typedRoutes?: boolean
  partialPrefetching?: boolean
  turbopack?: TurbopackConfig
  server?: Partial<ServerConfig>
  experimental?: {
    authInterrupts?: boolean
    staleTimes?: { dynamic?: number; static?: number }
    serverActions?: { bodySizeLimit?: number | string; allowedOrigins?: string[] }
    serverComponentsHmrCache?: boolean
    useCache?: boolean
    useCacheTimeout?: number
    prerenderEarlyExit?: boolean
    proxyTimeout?: number
    staticGenerationMaxConcurrency?: number
    [other: string]: unknown
  }
  [other: string]: unknown
}

/** The configuration with every default applied and functions resolved: what the framework reads. */
export interface TidemarkConfig {
  /** Absolute path of the application. */
  readonly root: string
  /** Absolute path of `app/` or `src/app/`. */
  readonly appDir: string
  /** Absolute path of the output, `.tidemark` by default. */
  readonly outDir: string
  readonly cacheComponents: boolean
  /** Presets and the application's own, complete. */
  readonly cacheLife: Readonly<Record<string, Lifetime>>
  /** Module paths by kind, absolute. */
  readonly cacheHandlers: Readonly<Record<string, string>>
  /** Bytes of the in-memory cache. Default 50 MiB. */
  readonly cacheMaxMemorySize: number
  /** Seconds that stand for an infinite `expire` in `Cache-Control`. Default 31536000. */
  readonly expireTime: number
  readonly basePath: string
  readonly assetPrefix: string
  readonly trailingSlash: boolean
  readonly skipTrailingSlashRedirect: boolean
  readonly env: Readonly<Record<string, string>>
  readonly poweredByHeader: boolean
  readonly compress: boolean
  readonly generateEtags: boolean
  readonly generateBuildId: (() => string | null | Promise<string | null>) | null
  readonly reactStrictMode: boolean
  readonly output: 'standalone' | null
  readonly pageExtensions: readonly string[]
  readonly redirects: readonly Redirect[]
  readonly rewrites: Required<Rewrites>
  readonly headers: readonly HeaderRule[]
  readonly images: ImagesConfig
  readonly typescript: { readonly ignoreBuildErrors: boolean; readonly tsconfigPath: string }
  readonly serverExternalPackages: readonly string[]
  readonly transpilePackages: readonly string[]
  /** For build and dev. */
  readonly turbopack: Required<Omit<TurbopackConfig, 'root'>>
  readonly allowedDevOrigins: readonly string[]
  readonly staticPageGenerationTimeout: number
  readonly productionBrowserSourceMaps: boolean
  readonly crossOrigin: 'anonymous' | 'use-credentials' | null
  /** Clients that get one blocking answer with metadata in the head. */
  readonly htmlLimitedBots: RegExp
  readonly authInterrupts: boolean
  readonly staleTimes: { readonly dynamic: number; readonly static: number }
  readonly serverActions: { readonly bodySizeLimit: number; readonly allowedOrigins: readonly string[] }
  readonly serverComponentsHmrCache: boolean
  /** Seconds a fill may take while prerendering. */
  readonly useCacheTimeout: number
  /** Pages made at a time by a build. Default 8. */
  readonly staticGenerationMaxConcurrency: number
  /** Milliseconds until the headers of a server that a rewrite leads to. Default 30 000. */
  readonly proxyTimeout: number
  readonly server: ServerConfig
  /** Dev: null prints no line for a request. */
  readonly requestLog: { readonly ignore: readonly RegExp[] } | null
}
