import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { configureDraft } from '../request/draft-mode.ts'
import { createApp } from './app.ts'
import { loadBuild } from './load-build.ts'
import type { Runtime } from './runtime.ts'

export interface RunningServer {
  readonly port: number
}

/** Serves the build found in the application at `root`. */
export async function startServer(root: string, address: { port: number; host: string }): Promise<RunningServer> {
  const { manifest, config, bundles } = await loadBuild(root, path.join(root, '.tidemark'))
  configureDraft({ secret: manifest.secrets.draft, development: false })
  const runtime: Runtime = {
    config,
    buildId: manifest.buildId,
    dev: false,
    bundles: async () => bundles,
    routes: async () => manifest.routes,
    draftSecret: manifest.secrets.draft,
    nextRequest: (request) => request,
    report: (error, { digest, route }) => console.error(`⨯ ${route}`, error, digest ? `{ digest: '${digest}' }` : ''),
  }
  const app = createApp(runtime)
  const server = createServer((req, res) => void app.handle(req, res))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(address.port, address.host, resolve)
  })
  return { port: (server.address() as AddressInfo).port }
}
