import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import path from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
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
import { followFiles } from './follow-files.ts'
import { isAllowedHost, isForeign } from './hosts.ts'
import { reportLateChanges } from './late-changes.ts'
import type { DevHandler } from './listener.ts'
import { devLogger } from './logger.ts'
import { commonjsDefaults } from './package-modules.ts'
import { missingImports } from './missing-imports.ts'
import { serverEnvironments } from './server-environment.ts'
import { packageClients } from './package-clients.ts'
import { toProblem } from './problem.ts'
import { createProblems, type Problems } from './problems.ts'
import { watchRoutes, type DevRoutes } from './routes.ts'
import { followOpenPages } from './open-pages.ts'
import { createPageChecks, type PageChecks } from './page-checks.ts'
import { logRequest } from './request-log.ts'
import { devRuntime, loadBundles } from './runtime.ts'
import { onCodeChange, showViteErrors } from './vite-messages.ts'
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
  const vite = await startVite({ http, config, routes, problems, env: { ...values, ...env.all } })
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

  const onRestartNeeded = watchForRestart(vite, [...dependencies, ...envFiles, ...configNames.map((name) => path.join(root, name))])
  vite.watcher.add([...dependencies])

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

  function handle(req: IncomingMessage, res: ServerResponse): void {
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
  }

  return {
    base: config.basePath || '/',
    warnings: unsupported.map(({ name, advice }) => `next.config: ${name} is not supported. ${advice}`),
    handle,
    onRestartNeeded,
    async close() {
      checks?.close()
      await vite.close()
      withdrawEnv()
    },
  }
}

interface ViteParts {
  readonly http: Server
  readonly config: TidemarkConfig
  readonly routes: DevRoutes
  readonly problems: Problems
  readonly env: Readonly<Record<string, string>>
}

function startVite({ http, config, routes, problems, env: values }: ViteParts): Promise<ViteDevServer> {
  return createServer({
    ...createViteConfig({
      config,
      buildId: 'development',
      dev: true,
      special: routes.special(),
      env: values,
      files: routes.files,
      extra: [serverEnvironments(), commonjsDefaults(), warmClient(), packageClients(), missingImports()],
    }),
    customLogger: devLogger(problems),
    server: {
      middlewareMode: true,
      hmr: { server: http },
      allowedHosts: [...config.allowedDevOrigins],
      fs: { allow: [config.root, path.dirname(distDir)] },
      watch: { ignored: [`${config.outDir}/**`] },
    },
  })
}

/** @returns what takes who is told when one of the files has changed */
function watchForRestart(vite: ViteDevServer, files: readonly string[]): DevServer['onRestartNeeded'] {
  const watched = new Set(files)
  const listeners: Array<(file: string) => void> = []
  function needRestart(file: string): void {
    for (const listener of listeners) listener(file)
  }
  vite.watcher.on('all', (_event, file) => {
    if (watched.has(file)) needRestart(file)
  })
  // Vite would start again by itself, without the framework's part.
  vite.restart = async () => needRestart(vite.config.configFile ?? path.join(vite.config.root, 'vite.config'))
  return (listener) => void listeners.push(listener)
}

function refuse(res: ServerResponse, why: string): void {
  res.writeHead(403, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end(why)
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
