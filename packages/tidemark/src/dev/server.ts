import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { distDir } from '../build/framework.ts'
import { createServer, type RunnableDevEnvironment, type ViteDevServer } from 'vite'
import { createViteConfig } from '../build/vite-config.ts'
import { entries } from '../build/plugins/entries.ts'
import { applyEnv, readEnvFiles } from '../config/env-files.ts'
import { loadConfig } from '../config/load.ts'
import { createDraftSecret, configureDraft } from '../request/draft-mode.ts'
import type { RscBundle, SsrBundle } from '../render/types.ts'
import type { StaticImageApi } from '../build/plugins/static-image.ts'
import type { TidemarkConfig } from '../config/types.ts'
import { createImageAnswer, findMetadataWithIds, loadProxy } from '../server/parts.ts'
import { createStaticFiles } from '../server/static-files.ts'
import { createApp } from '../server/app.ts'
import { loadInstrumentation, registerInstrumentation, withInstrumentation } from '../server/instrumentation.ts'
import { preparePlatform } from '../server/platform.ts'
import { openCache } from '../server/open-cache.ts'
import { provideActionKey } from '../server/load-build.ts'
import type { Bundles, Runtime } from '../server/runtime.ts'
import { isAllowedHost } from './hosts.ts'
import { overlayReporter } from './overlay.ts'
import { watchRoutes, type DevRoutes } from './routes.ts'
import { isViteUrl } from './vite-urls.ts'

export interface DevServer {
  readonly port: number
  /** Files whose change needs a restart: configuration and environment. */
  readonly restartFiles: readonly string[]
  readonly warnings: readonly string[]
  onRestartNeeded(listener: (file: string) => void): void
  close(): Promise<void>
}

/** Serves the application at `root` as it stands on disk, compiling what is asked for. */
export async function startDevServer(root: string, address: { port: number; host: string }): Promise<DevServer> {
  const { values, files: envFiles } = readEnvFiles(root, 'development')
  applyEnv(values)
  const { config, dependencies, unsupported } = await loadConfig(root, 'phase-development-server')
  preparePlatform()
  openCache(config, 'dev')
  const routes = await watchRoutes(config)
  configureDraft({ secret: createDraftSecret(), development: true })
  provideActionKey(Buffer.from(createDraftSecret().slice(0, 32)).toString('base64'))

  const http = createHttpServer()
  const vite = await createServer({
    ...createViteConfig({
      config,
      buildId: 'development',
      dev: true,
      special: routes.special(),
      env: { ...values, ...process.env } as Record<string, string>,
      files: routes.files,
    }),
    server: {
      middlewareMode: true,
      hmr: { server: http },
      allowedHosts: [...config.allowedDevOrigins],
      fs: { allow: [root, path.dirname(distDir)] },
    },
  })
  const runtime = devRuntime({ vite, routes, config })
  if (routes.special().instrumentation !== null)
    await registerInstrumentation(async () => loadInstrumentation((await runtime.bundles()).rsc, routes.special().instrumentation))
  const app = createApp(runtime)
  http.on('request', (req: IncomingMessage, res: ServerResponse) => {
    if (!isAllowedHost(req.headers.host, [...config.allowedDevOrigins, address.host])) {
      res.writeHead(403, { 'content-type': 'text/plain' }).end('Blocked host: add it to allowedDevOrigins in next.config.')
      return
    }
    if (isViteUrl(root, req.url ?? '/')) vite.middlewares(req, res, () => void app.handle(req, res))
    else void app.handle(req, res)
  })

  const restartFiles = [...dependencies, ...envFiles]
  vite.watcher.add([...restartFiles])
  followFiles(vite, routes, config.appDir)
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(address.port, address.host, resolve)
  })
  warmUp(vite)
  return {
    port: (http.address() as AddressInfo).port,
    restartFiles,
    warnings: unsupported.map(({ name, advice }) => `next.config: ${name} is not supported. ${advice}`),
    onRestartNeeded(listener) {
      vite.watcher.on('all', (_event, file) => {
        if (restartFiles.includes(file)) listener(file)
      })
    },
    async close() {
      http.closeAllConnections()
      http.close()
      await vite.close()
    },
  }
}

interface DevParts {
  readonly vite: ViteDevServer
  readonly routes: DevRoutes
  readonly config: TidemarkConfig
}

function devRuntime({ vite, routes, config }: DevParts): Runtime {
  const runner = (name: 'rsc' | 'ssr'): RunnableDevEnvironment => vite.environments[name] as RunnableDevEnvironment
  const track = (work: Promise<unknown>): void => void work.catch(() => undefined)
  const report = withInstrumentation({ report: overlayReporter(vite), track }, async () => loadInstrumentation((await bundles()).rsc, routes.special().instrumentation))
  const files = createStaticFiles([{ dir: path.join(config.root, 'public'), prefix: `${config.basePath}/` }], { compress: false })
  vite.watcher.on('all', (_event, file) => {
    if (file.startsWith(path.join(config.root, 'public'))) void files.then((current) => current.reload())
  })
  const images = vite.config.plugins.find(({ name }) => name === 'tidemark:static-image')?.api as StaticImageApi | undefined

  async function bundles(): Promise<Bundles> {
    const [rsc, ssr] = await Promise.all([runner('rsc').runner.import(entries.rsc), runner('ssr').runner.import(entries.ssr)])
    return { rsc: rsc as RscBundle, ssr: ssr as SsrBundle }
  }

  return {
    config,
    buildId: 'development',
    dev: true,
    bundles,
    routes: routes.table,
    metadataWithIds: async (table) => findMetadataWithIds(table, (await bundles()).rsc),
    facts: routes.facts,
    pathOf: (file) => path.join(config.root, file),
    plan: () => null,
    proxy: async () => (routes.special().proxy === null ? null : loadProxy((await bundles()).rsc, routes.special().proxy)),
    files: () => files,
    image: createImageAnswer({
      config,
      files: () => files,
      dev: true,
      report: (error, source) => report(error, { digest: '', route: source, pathname: source }),
      async readImported(pathname) {
        const image = await images?.read(pathname)
        return image ? new Response(new Uint8Array(image.bytes), { headers: { 'content-type': image.type } }) : null
      },
    }),
    report,
    track,
  }
}

/** A file that comes or goes may be a route: the table and the list of modules are made anew. */
function followFiles(vite: ViteDevServer, routes: DevRoutes, appDir: string): void {
  vite.watcher.on('all', (event, file) => {
    if (event === 'change' || !file.startsWith(appDir)) return
    routes.invalidate()
    const { rsc } = vite.environments
    const app = rsc?.moduleGraph.getModuleById('\0virtual:tidemark/app')
    if (app) rsc?.moduleGraph.invalidateModule(app)
    void routes
      .table()
      .catch(() => undefined)
      .then(() => vite.environments.client.hot.send({ type: 'custom', event: 'rsc:update', data: { file } }))
  })
}

/** The first request pays for loading React's server twice; begin while nobody waits. */
function warmUp(vite: ViteDevServer): void {
  for (const name of ['rsc', 'ssr'] as const) {
    void (vite.environments[name] as RunnableDevEnvironment).runner.import(entries[name]).catch(() => undefined)
  }
}
