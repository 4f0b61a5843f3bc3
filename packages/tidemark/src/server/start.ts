import { theCache } from '../cache/instance.ts'
import { readEnvFiles } from '../config/env-files.ts'
import type { ServerConfig } from '../config/types.ts'
import { applyEnv } from '../env.ts'
import { configureDraft } from '../request/draft-mode.ts'
import { createApp } from './app.ts'
import { loadInstrumentation, registerInstrumentation } from './instrumentation.ts'
import { loadBuild } from './load-build.ts'
import { createNodeServer } from './node-adapter.ts'
import { preparePlatform } from './platform.ts'
import { openCache } from './open-cache.ts'
import { seedPages } from './page-files.ts'
import { runtimeFromBuild } from './runtime-from-build.ts'

export interface RunningServer {
  readonly port: number
  /** Finishes what is under way; a second call cuts it off. */
  stop(): Promise<'drained' | 'forced'>
}

export interface StartOptions {
  readonly port: number
  readonly host: string
  /** Go before those of the configuration. */
  readonly limits?: Partial<Pick<ServerConfig, 'keepAliveTimeout'>>
}

/** Milliseconds. */
const SYNC_INTERVAL = 200

/** Serves the build found in the application at `root`. */
export async function startServer(root: string, { limits, ...address }: StartOptions): Promise<RunningServer> {
  preparePlatform()
  applyEnv(readEnvFiles(root, 'production').values)
  const { manifest, config, bundles } = await loadBuild(root)
  configureDraft({ secret: manifest.secrets.draft, development: false })
  await openCache(config, 'start')
  await seedPages(config.outDir)
  await registerInstrumentation(() => loadInstrumentation(bundles.rsc, manifest.special.instrumentation))
  const http = createNodeServer((req, res) => app.handle(req, res), { ...config.server, ...limits })
  const app = createApp(runtimeFromBuild({ config, manifest, bundles, track: http.track }))
  const { port } = await http.listen(address).catch((error: NodeJS.ErrnoException) => {
    // A machine without IPv6 has no address that stands for both kinds.
    if (address.host !== '::' || !['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes(error.code ?? '')) throw error
    return http.listen({ ...address, host: '0.0.0.0' })
  })
  // Invalidations by other processes of this machine reach the ready answers within this time.
  const sync = setInterval(() => void theCache().sync(), SYNC_INTERVAL)
  sync.unref()
  return {
    port,
    async stop() {
      clearInterval(sync)
      const result = await http.stop()
      await theCache().close()
      return result
    },
  }
}
