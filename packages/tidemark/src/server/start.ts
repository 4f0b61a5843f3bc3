import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { configureDraft } from '../request/draft-mode.ts'
import { createApp } from './app.ts'
import { loadBuild } from './load-build.ts'
import { openCache } from './open-cache.ts'
import { seedPages } from './page-files.ts'
import { runtimeFromBuild } from './runtime-from-build.ts'

export interface RunningServer {
  readonly port: number
}

/** Serves the build found in the application at `root`. */
export async function startServer(root: string, address: { port: number; host: string }): Promise<RunningServer> {
  const { manifest, config, bundles } = await loadBuild(root, path.join(root, '.tidemark'))
  configureDraft({ secret: manifest.secrets.draft, development: false })
  openCache(config, 'start')
  await seedPages(config.outDir)
  const app = createApp(runtimeFromBuild({ config, manifest, bundles }))
  const server = createServer((req, res) => void app.handle(req, res))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(address.port, address.host, resolve)
  })
  return { port: (server.address() as AddressInfo).port }
}
