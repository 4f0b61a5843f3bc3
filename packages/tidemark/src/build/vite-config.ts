import { existsSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import rsc from '@vitejs/plugin-rsc'
import type { BuildEnvironmentOptions, InlineConfig, PluginOption } from 'vite'
import type { TidemarkConfig } from '../config/types.ts'
import { distDir, installedName, packageNames } from './framework.ts'
import type { SpecialFiles } from '../server/manifest.ts'
import { appModules } from './plugins/app-modules.ts'
import { boundArguments } from './plugins/bound-arguments.ts'
import { browserReact } from './plugins/browser-react.ts'
import { entries, entryModules } from './plugins/entries.ts'
import { environmentValues } from './plugins/environment-values.ts'
import { frameworkImports } from './plugins/framework-imports.ts'
import { frameworkRequires } from './plugins/framework-requires.ts'
import { commonjsClients } from './plugins/commonjs-clients.ts'
import { clientHooks } from './plugins/client-hooks.ts'
import { codeIdentity } from './plugins/code-identity.ts'
import { font } from './plugins/font.ts'
import { imageLoader } from './plugins/image-loader.ts'
import { loaderRules } from './plugins/loader-rules.ts'
import { pageLoader } from './plugins/page-loader.ts'
import { pathAliases } from './plugins/path-aliases.ts'
import { resolveAlias } from './plugins/resolve-alias.ts'
import { routeFileChecks } from './plugins/route-file-checks.ts'
import { sourceMapLookup } from './plugins/source-map-lookup.ts'
import { serverImports } from './plugins/server-imports.ts'
import { staticImage } from './plugins/static-image.ts'
import { useCache } from './plugins/use-cache.ts'
import { nativeModules } from './plugins/native-modules.ts'
import { nativeReact } from './plugins/native-react.ts'
import { jsxInJs } from './plugins/jsx-in-js.ts'
import { nodeBuilds } from './plugins/node-builds.ts'
import { choosePackages } from './packages.ts'

export interface ViteConfigOptions {
  readonly config: TidemarkConfig
  readonly buildId: string
  readonly dev: boolean
  readonly special: SpecialFiles
  /** Values of the `.env` files and the environment. */
  readonly env: Readonly<Record<string, string>>
  /** Route module files relative to the root; asked again after each change in dev. */
  files(): readonly string[]
  readonly extra?: readonly PluginOption[]
}

/** Where browsers find the client bundle, below the base. */
export const ASSETS_DIR = '_next/static'

export function createViteConfig(options: ViteConfigOptions): InlineConfig {
  const { config, dev } = options
  const { turbopack } = config
  const packages = choosePackages(config, dev)
  const instrumentation = options.special.instrumentationClient
  return {
    root: config.root,
    appType: 'custom',
    mode: dev ? 'development' : 'production',
    base: config.assetPrefix ? `${config.assetPrefix}/` : `${config.basePath}/`,
    publicDir: false,
    cacheDir: path.join(config.root, 'node_modules/.cache/tidemark/vite'),
    clearScreen: false,
    logLevel: 'warn',
    envPrefix: 'NEXT_PUBLIC_',
    envDir: false,
    resolve: {
      tsconfigPaths: true,
      dedupe: ['react', 'react-dom'],
      ...(turbopack.resolveExtensions.length > 0 ? { extensions: [...turbopack.resolveExtensions] } : {}),
    },
    plugins: [
      frameworkImports({ installedAs: installedName(config.root), dev }),
      ...(dev ? [nativeReact({ root: config.root }), browserReact({ root: config.root }), nativeModules()] : []),
      nodeBuilds(),
      jsxInJs({ dev }),
      resolveAlias({ root: config.root, aliases: turbopack.resolveAlias }),
      resolveAlias({ root: config.root, aliases: mdxComponents(config) }),
      loaderRules({ root: config.root, dev, rules: turbopack.rules }),
      boundArguments(),
      environmentValues({ config, env: options.env, dev, buildId: options.buildId }),
      appModules({ root: config.root, dev, files: options.files }),
      entryModules({ dev, instrumentationClient: instrumentation ? path.join(config.root, instrumentation) : null }),
      sourceMapLookup(),
      pageLoader({ enabled: !dev && !instrumentation, basePath: config.basePath }),
      useCache({ root: config.root, enabled: config.cacheComponents, handlers: Object.keys(config.cacheHandlers), dev }),
      routeFileChecks({ root: config.root, cacheComponents: config.cacheComponents, files: options.files }),
      codeIdentity({ root: config.root, buildId: options.buildId }),
      commonjsClients(),
      clientHooks({ root: config.root }),
      staticImage(),
      font({ root: config.root }),
      imageLoader({ loaderFile: config.images.loaderFile ? path.resolve(config.root, config.images.loaderFile) : null }),
      pathAliases({ root: config.root, tsconfig: config.typescript.tsconfigPath }),
      ...(options.extra ?? []),
      react(),
      rsc({
        entries,
        serverHandler: false,
        customBuildApp: true,
        rscCssTransform: false,
        defineEncryptionKey: 'globalThis[Symbol.for("tidemark.actionKey")]',
      }),
      serverImports({ root: config.root }),
    ],
    environments: {
      rsc: { build: output(config, 'server/rsc'), resolve: { ...packages } },
      ssr: { build: output(config, 'server/ssr'), resolve: { ...packages } },
      client: {
        build: {
          outDir: path.join(config.outDir, 'client'),
          emptyOutDir: true,
          assetsDir: ASSETS_DIR,
          sourcemap: config.productionBrowserSourceMaps,
          rolldownOptions: { onLog: quiet, checks: { pluginTimings: false } },
          chunkSizeWarningLimit: 10_000,
        },
        optimizeDeps: { exclude: [...packageNames, '@vitejs/plugin-rsc'], rolldownOptions: { plugins: [frameworkRequires()] } },
      },
    },
    server: { fs: { allow: [config.root, path.dirname(distDir)] } },
  }
}

/** What plugin-rsc's own transforms are warned for, and nobody can do anything about. */
const noise: ReadonlySet<string> = new Set([
  'SOURCEMAP_BROKEN',
  'MODULE_LEVEL_DIRECTIVE',
  'INEFFECTIVE_DYNAMIC_IMPORT',
  'FILE_NAME_CONFLICT',
])

interface Log {
  readonly code?: string
  readonly id?: string
  readonly loc?: { readonly file?: string }
}

/** What is said of a package is for its authors. */
function quiet(level: string, log: Log, handle: (level: never, log: never) => void): void {
  const ofPackage = level === 'warn' && /[/\\]node_modules[/\\]/.test(log.id ?? log.loc?.file ?? '')
  if (!ofPackage && !noise.has(log.code ?? '')) handle(level as never, log as never)
}

/** `@next/mdx` leaves it to the bundler to find the application's own components. */
function mdxComponents({ root, pageExtensions }: TidemarkConfig): Record<string, string[]> {
  const own = ['src/mdx-components', 'mdx-components'].flatMap((name) => pageExtensions.map((extension) => `./${name}.${extension}`))
  const found = own.filter((file) => existsSync(path.join(root, file)))
  return { '@vercel/turbopack-next/mdx-import-source': [...found, '@mdx-js/react', '@next/mdx/mdx-components.js'] }
}

/** Always `.js`, also where the application's package.json does not say `module`: ours, beside them, does. */
const moduleNames = { entryFileNames: '[name].js', chunkFileNames: `${ASSETS_DIR}/[name]-[hash].js` }

function output(config: TidemarkConfig, dir: string): BuildEnvironmentOptions {
  return {
    outDir: path.join(config.outDir, dir),
    emptyOutDir: true,
    assetsDir: ASSETS_DIR,
    sourcemap: true,
    minify: false,
    rolldownOptions: { onLog: quiet, checks: { pluginTimings: false }, output: moduleNames },
  }
}
