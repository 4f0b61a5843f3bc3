import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { ViteDevServer } from 'vite'
import type { TidemarkConfig } from '../config/types.ts'
import type { DevRoutes } from './routes.ts'

export interface Followed {
  readonly vite: ViteDevServer
  readonly routes: DevRoutes
  readonly config: TidemarkConfig
  changed(): void
}

/** A file that comes or goes may be a route: the table and the list of modules are made anew. */
export function followFiles({ vite, routes, config, changed }: Followed): void {
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
