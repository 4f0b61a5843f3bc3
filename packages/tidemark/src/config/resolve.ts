import { existsSync } from 'node:fs'
import path from 'node:path'
import { TidemarkError } from '../errors/error.ts'
import { resolveProfiles } from '../lifetime/profiles.ts'
import { defaults, htmlLimitedBots, imageDefaults, serverDefaults } from './defaults.ts'
import { createPeerCheck } from './trusted-proxies.ts'
import type { NextConfig, RemotePattern, Rewrite, Rewrites, ServerConfig, TidemarkConfig } from './types.ts'

/** Applies every default, calls the functions, refuses what cannot be meant. Throws TM_CONFIG_… errors. */
export async function resolveConfig(root: string, user: NextConfig): Promise<TidemarkConfig> {
  const experimental = user.experimental ?? {}
  const staleTimes = { ...defaults.staleTimes, ...experimental.staleTimes }
  if (staleTimes.static < 30) {
    throw new TidemarkError('TM_CONFIG_INVALID', {
      message: `experimental.staleTimes.static is ${staleTimes.static}; it must be 30 seconds or more`,
    })
  }
  const expireTime = user.expireTime ?? defaults.expireTime
  return {
    root,
    appDir: findAppDir(root),
    outDir: path.resolve(root, user.distDir ?? defaults.distDir),
    cacheComponents: user.cacheComponents ?? false,
    cacheLife: resolveProfiles(user.cacheLife ?? {}, { staticStale: staleTimes.static, expireTime }),
    cacheHandlers: Object.fromEntries(
      Object.entries(user.cacheHandlers ?? {}).map(([kind, file]) => [checkedKind(kind), path.resolve(root, file)]),
    ),
    cacheMaxMemorySize: user.cacheMaxMemorySize ?? defaults.cacheMaxMemorySize,
    expireTime,
    basePath: checkedBasePath(user.basePath ?? ''),
    assetPrefix: (user.assetPrefix ?? '').replace(/\/$/, ''),
    trailingSlash: user.trailingSlash ?? false,
    skipTrailingSlashRedirect: user.skipTrailingSlashRedirect ?? false,
    env: Object.fromEntries(Object.entries(user.env ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    poweredByHeader: user.poweredByHeader ?? true,
    compress: user.compress ?? true,
    generateEtags: user.generateEtags ?? true,
    generateBuildId: user.generateBuildId ?? null,
    reactStrictMode: user.reactStrictMode ?? true,
    output: user.output === 'standalone' ? 'standalone' : null,
    pageExtensions: user.pageExtensions ?? defaults.pageExtensions,
    redirects: (await user.redirects?.()) ?? [],
    rewrites: toRewrites(await user.rewrites?.()),
    headers: (await user.headers?.()) ?? [],
    images: {
      ...imageDefaults,
      ...user.images,
      remotePatterns: [
        ...(user.images?.remotePatterns ?? []).map(plainPattern),
        ...(user.images?.domains ?? []).map((hostname) => ({ hostname })),
      ],
    },
    typescript: {
      ignoreBuildErrors: user.typescript?.ignoreBuildErrors ?? false,
      tsconfigPath: user.typescript?.tsconfigPath ?? 'tsconfig.json',
    },
    serverExternalPackages: user.serverExternalPackages ?? [],
    transpilePackages: user.transpilePackages ?? [],
    turbopack: { ...defaults.turbopack, ...user.turbopack },
    allowedDevOrigins: user.allowedDevOrigins ?? [],
    staticPageGenerationTimeout: user.staticPageGenerationTimeout ?? defaults.staticPageGenerationTimeout,
    productionBrowserSourceMaps: user.productionBrowserSourceMaps ?? false,
    crossOrigin: user.crossOrigin ?? null,
    htmlLimitedBots: user.htmlLimitedBots ?? htmlLimitedBots,
    authInterrupts: experimental.authInterrupts ?? false,
    staleTimes,
    serverActions: {
      bodySizeLimit: toBytes(experimental.serverActions?.bodySizeLimit ?? defaults.bodySizeLimit),
      allowedOrigins: experimental.serverActions?.allowedOrigins ?? [],
    },
    serverComponentsHmrCache: experimental.serverComponentsHmrCache ?? true,
    useCacheTimeout: experimental.useCacheTimeout ?? (user.staticPageGenerationTimeout ?? defaults.staticPageGenerationTimeout) * 0.9,
    staticGenerationMaxConcurrency: atLeastOne(experimental.staticGenerationMaxConcurrency ?? defaults.staticGenerationMaxConcurrency),
    proxyTimeout: experimental.proxyTimeout ?? defaults.proxyTimeout,
    requestLog: toRequestLog(user.logging),
    server: checkedServer({ ...serverDefaults, ...user.server }),
  }
}

function findAppDir(root: string): string {
  for (const candidate of ['app', 'src/app']) {
    const dir = path.join(root, candidate)
    if (existsSync(dir)) return dir
  }
  throw new TidemarkError('TM_CONFIG_NO_APP', { message: `No app/ or src/app/ folder in ${root}` })
}

/** A `URL` as Next allows it, in the form that a build can keep as JSON. */
function plainPattern(pattern: RemotePattern | URL): RemotePattern {
  if (!(pattern instanceof URL)) return pattern
  const { protocol, hostname, port, pathname, search } = pattern
  return { protocol: protocol.replace(':', '') as 'http' | 'https', hostname, port, pathname: decodeURIComponent(pathname), search }
}

function toRewrites(value: Rewrite[] | Rewrites | undefined): Required<Rewrites> {
  if (Array.isArray(value)) return { beforeFiles: [], afterFiles: value, fallback: [] }
  return { beforeFiles: value?.beforeFiles ?? [], afterFiles: value?.afterFiles ?? [], fallback: value?.fallback ?? [] }
}

function checkedBasePath(basePath: string): string {
  if (basePath === '') return ''
  if (!basePath.startsWith('/') || basePath.endsWith('/')) {
    throw new TidemarkError('TM_CONFIG_INVALID', { message: `basePath is "${basePath}"; it must start with a slash and not end with one` })
  }
  return basePath
}

function atLeastOne(value: number): number {
  if (Number.isInteger(value) && value > 0) return value
  throw new TidemarkError('TM_CONFIG_INVALID', {
    message: `experimental.staticGenerationMaxConcurrency is ${JSON.stringify(value)}; it must be a whole number above 0`,
  })
}

function toRequestLog(logging: NextConfig['logging']): TidemarkConfig['requestLog'] {
  const wanted = logging === false ? false : (logging?.incomingRequests ?? true)
  return wanted === false ? null : { ignore: wanted === true ? [] : (wanted.ignore ?? []) }
}

function checkedServer(server: ServerConfig): ServerConfig {
  const { trustedProxies, allowedHosts: _hosts, ...limits } = server
  for (const [name, value] of Object.entries(limits)) {
    if (Number.isInteger(value) && value > 0) continue
    throw new TidemarkError('TM_CONFIG_INVALID', {
      message: `server.${name} is ${JSON.stringify(value)}; it must be a whole number above 0`,
    })
  }
  try {
    createPeerCheck(trustedProxies)
  } catch (cause) {
    throw new TidemarkError('TM_CONFIG_INVALID', { message: `server.trustedProxies: ${(cause as Error).message}`, cause })
  }
  return server
}

function checkedKind(kind: string): string {
  if (kind === 'private') {
    throw new TidemarkError('TM_CONFIG_INVALID', { message: 'The cache handler for "use cache: private" cannot be customized.' })
  }
  if (!/^[a-z-]+$/.test(kind)) {
    throw new TidemarkError('TM_CONFIG_INVALID', { message: `cacheHandlers.${kind}: key must only use characters a-z and -` })
  }
  return kind
}

const units: Readonly<Record<string, number>> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 }

/** `'2mb'` → bytes. */
function toBytes(size: number | string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(b|kb|mb|gb)?$/i.exec(String(size).trim())
  const bytes = match ? Math.floor(Number(match[1]) * (units[(match[2] ?? 'b').toLowerCase()] ?? 1)) : Number.NaN
  if (!Number.isFinite(bytes) || bytes < 1) {
    throw new TidemarkError('TM_CONFIG_INVALID', {
      message: `Server Actions Size Limit must be a valid number or filesize format larger than 1 byte, such as '2mb'; it is ${JSON.stringify(size)}`,
    })
  }
  return bytes
}
