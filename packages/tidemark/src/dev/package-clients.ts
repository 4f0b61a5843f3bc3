import path from 'node:path'
import type { DevEnvironment, Plugin } from 'vite'
import { distDir } from '../build/framework.ts'

const PROXY = '\0virtual:vite-rsc/client-in-server-package-proxy/'

/**
 * A client module inside of a package that a server component imports is
 * bundled together with what client components import of that package.
 * Served as a file beside the bundle it would exist twice: two contexts.
 */
export function packageClients(): Plugin {
  return {
    name: 'tidemark:package-clients',
    apply: 'serve',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/node_modules\// },
      handler(source, importer) {
        if (this.environment.name !== 'client' || !importer?.startsWith(PROXY)) return null
        const file = source.split('?', 1)[0] as string
        const { depsOptimizer } = this.environment as DevEnvironment
        // The framework's own are never bundled: the page's entry imports them as files.
        if (!depsOptimizer || !path.isAbsolute(file) || file.startsWith(distDir)) return null
        const name = file.slice(file.lastIndexOf('/node_modules/') + '/node_modules/'.length)
        return depsOptimizer.getOptimizedDepId(depsOptimizer.registerMissingImport(name, file))
      },
    },
  }
}
