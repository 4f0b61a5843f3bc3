import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { createServer, type ErrorPayload, type ViteDevServer } from 'vite'
import { distDir } from '../build/framework.ts'
import { openOutput } from '../build/output.ts'
import { createViteConfig } from '../build/vite-config.ts'
import { readEnvFiles } from '../config/env-files.ts'
import { configNames, loadConfig } from '../config/load.ts'
import type { TidemarkConfig } from '../config/types.ts'
import { applyEnv, env } from '../env.ts'
import { createDraftSecret, configureDraft } from '../request/draft-mode.ts'
import { preparePlatform } from '../server/platform.ts'
import { createApp } from '../server/app.ts'
import type { Runtime } from '../server/runtime.ts'
import { loadInstrumentation, registerInstrumentation } from '../server/instrumentation.ts'
import { provideActionKey } from '../server/load-build.ts'
import { openCache } from '../server/open-cache.ts'
import { sendAnswer } from '../server/send-answer.ts'
import { listenToBrowsers } from './browser-errors.ts'
import { answerCachePage, CACHE_PAGE } from './cache-page.ts'
import { errorPage } from './error-page.ts'
import { isAllowedHost, isForeign } from './hosts.ts'
import { reportLateChanges } from './late-changes.ts'
import type { DevHandler } from './listener.ts'
import { devLogger } from './logger.ts'
import { missingImports } from './missing-imports.ts'
import { packageClients } from './package-clients.ts'
import { toProblem } from './problem.ts'
import { createProblems, overlayPayload, type Problems } from './problems.ts'
import { watchRoutes, type DevRoutes } from './routes.ts'
import { followOpenPages } from './open-pages.ts'
import { createPageChecks, type PageChecks } from './page-checks.ts'
import { logRequest } from './request-log.ts'
import { devRuntime, loadBundles } from './runtime.ts'
import { createViteUrls } from './vite-urls.ts'
import { warmClient } from './warm-client.ts'

export interface DevServer {
  /** Options of next.config that have no effect, each with what to do. */
  readonly warnings: readonly string[]
  /** Path of the application's start page. */
  readonly base: string
  readonly handle: DevHandler
  /** Called when a file of the configuration or the environment has changed. */
  onRestartNeeded(listener: (file: string) => void): void
  close(): Promise<void>
}

export interface DevOptions {
  /** Whose connections Vite's WebSocket joins. */
  readonly http: Server
  readonly host: string
}

/** Makes what serves the application at `root` as it stands on disk, compiling what is asked for. */
export async function startDevServer(root: string, { http, host }: DevOptions): Promise<DevServer> {
  preparePlatform()
  const { values, files: envFiles } = readEnvFiles(root, 'development')
  const withdrawEnv = applyEnv(values)
  const { config, dependencies, unsupported } = await loadConfig(root, 'phase-development-server').catch((error: unknown) => {
    withdrawEnv()
    throw error
  })
  await openOutput(config.outDir)
  await openCache(config, 'dev')
  const routes = await watchRoutes(config)
  configureDraft({ secret: createDraftSecret(), development: true })
  provideActionKey(Buffer.from(createDraftSecret().slice(0, 32)).toString('base64'))

  const problems = createProblems(root)
  const vite = await createServer({
    ...createViteConfig({
      config,
      buildId: 'development',
      dev: true,
      special: routes.special(),
      env: { ...values, ...env.all },
      files: routes.files,
      extra: [warmClient(), packageClients(), missingImports()],
    }),
    customLogger: devLogger(problems),
    server: {
      middlewareMode: true,
      hmr: { server: http },
      allowedHosts: [...config.allowedDevOrigins],
      fs: { allow: [root, path.dirname(distDir)] },
      watch: { ignored: [`${config.outDir}/**`] },
    },
  })
  showViteErrors(vite, root)
  const { base } = vite.config
  const runtime = devRuntime({ vite, routes, config, problems, base, visited: (visit) => checks?.visited(visit) })
  const checks = config.cacheComponents ? pageChecks(vite, runtime, problems) : null
  onCodeChange(vite, (update) => {
    checks?.edited()
    if (update !== 'update') problems.refreshed()
  })
  const app = createApp(runtime)
  const urls = createViteUrls(vite, root, base)
  listenToBrowsers(vite, problems, base)
  reportLateChanges(vite.watcher)
  followFiles({ vite, routes, config, changed: problems.forget })

  // The first request pays for loading the application's entries: begin while nobody waits.
  const registered = registerInstrumentation(async () =>
    loadInstrumentation((await loadBundles(vite)).rsc, routes.special().instrumentation),
  )
  registered.catch((error: unknown) => problems.report(error, { digest: '', route: '' }))

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    try {
      await registered
    } catch (error) {
      return sendAnswer(res, errorPage(toProblem(error, root), base), { compress: false, onError: () => undefined })
    }
    return app.handle(req, res)
  }

  const hosts = [...config.allowedDevOrigins, host]
  const cachePath = config.basePath + CACHE_PAGE
  const restartFiles = new Set([...dependencies, ...envFiles, ...configNames.map((name) => path.join(root, name))])
  vite.watcher.add([...dependencies])
  const restartListeners: Array<(file: string) => void> = []
  const needRestart = (file: string): void => {
    for (const listener of restartListeners) listener(file)
  }
  vite.watcher.on('all', (_event, file) => {
    if (restartFiles.has(file)) needRestart(file)
  })
  // Vite would start again by itself, without the framework's part.
  vite.restart = async () => needRestart(vite.config.configFile ?? path.join(root, 'vite.config'))

  return {
    base: config.basePath || '/',
    warnings: unsupported.map(({ name, advice }) => `next.config: ${name} is not supported. ${advice}`),
    handle(req, res) {
      const url = req.url ?? '/'
      if (!isAllowedHost(req.headers.host, hosts)) return refuse(res, 'Blocked host: add it to allowedDevOrigins in next.config.')
      if (urls.has(url)) {
        if (isForeign(req.headers, hosts)) return refuse(res, 'Blocked origin: add it to allowedDevOrigins in next.config.')
        checks?.requested()
        return vite.middlewares(req, res, () => void answer(req, res))
      }
      if (url.split('?', 1)[0] === cachePath) return void answerCachePage(req, res)
      checks?.requested()
      logRequest(req, res, config)
      void answer(req, res)
    },
    onRestartNeeded: (listener) => void restartListeners.push(listener),
    async close() {
      checks?.close()
      await vite.close()
      withdrawEnv()
    },
  }
}

function refuse(res: ServerResponse, why: string): void {
  res.writeHead(403, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end(why)
}

/**
 * Vite's own errors, shown as all others are. It keeps one for the first browser to come, long after it was mended:
 * without a browser none is sent, as a document shows its errors by itself.
 */
function showViteErrors({ environments, ws }: ViteDevServer, root: string): void {
  const { hot } = environments.client
  const send = hot.send.bind(hot) as (...args: unknown[]) => void
  hot.send = (...args: unknown[]) => {
    const [payload] = args
    if (!isError(payload)) return send(...args)
    // Only Vite names a plugin; what comes from here is ready.
    if (ws.clients.size > 0) send('plugin' in payload.err ? overlayPayload(toProblem(payload.err, root)) : payload)
  }
}

/** What a check needs is loaded with the first one. */
function pageChecks(vite: ViteDevServer, runtime: Runtime, problems: Problems): PageChecks {
  return createPageChecks({
    runtime,
    problems,
    pages: followOpenPages(vite),
    checker: async () => (await import('./check-page.ts')).createChecker(runtime),
  })
}

/** Told once the server's modules are made anew: it is then that browsers hear of an edit. */
function onCodeChange({ environments }: ViteDevServer, changed: (update: Update) => void): void {
  const { hot } = environments.client
  const send = hot.send.bind(hot) as (...args: unknown[]) => void
  hot.send = (...args: unknown[]) => {
    const update = updateOf(args[0])
    if (update) changed(update)
    send(...args)
  }
}

const UPDATES = ['update', 'full-reload', 'rsc:update'] as const

/** New modules alone, or a page that is asked for again. */
type Update = (typeof UPDATES)[number]

function updateOf(payload: unknown): Update | undefined {
  const named = typeof payload === 'object' && payload !== null && 'type' in payload
  const name = !named ? payload : payload.type === 'custom' && 'event' in payload ? payload.event : payload.type
  return UPDATES.find((update) => update === name)
}

function isError(payload: unknown): payload is ErrorPayload {
  return typeof payload === 'object' && payload !== null && 'type' in payload && payload.type === 'error'
}

interface Followed {
  readonly vite: ViteDevServer
  readonly routes: DevRoutes
  readonly config: TidemarkConfig
  changed(): void
}

/** A file that comes or goes may be a route: the table and the list of modules are made anew. */
function followFiles({ vite, routes, config, changed }: Followed): void {
  const { rsc, client } = vite.environments
  vite.watcher.on('all', (event, file) => {
    changed()
    // For pages that show nothing but an error: whatever it was may be mended now.
    client.hot.send({ type: 'custom', event: 'tidemark:change', data: {} })
    if (event === 'change' || !isRoutePart(file, config)) return
    const before = routes.table().catch(() => null)
    routes.invalidate()
    const app = rsc?.moduleGraph.getModuleById('\0virtual:tidemark/app')
    if (app) rsc?.moduleGraph.invalidateModule(app)
    void Promise.all([before, routes.table().catch(() => null)]).then(([old, now]) => {
      // Editors write beside a file before they put it in its place.
      if (!isDeepStrictEqual(old, now)) client.hot.send({ type: 'custom', event: 'rsc:update', data: { file } })
    })
  })
}

const special = /^(?:proxy|middleware|instrumentation)\.[cm]?[jt]sx?$/

/** The app folder, and the files beside it that have a meaning. */
function isRoutePart(file: string, { appDir }: TidemarkConfig): boolean {
  return file.startsWith(appDir) || (path.dirname(file) === path.dirname(appDir) && special.test(path.basename(file)))
}
