import { getPluginApi } from '@vitejs/plugin-rsc'
import type { Plugin, ViteDevServer } from 'vite'

/**
 * Compiles a client component for the browser as soon as the server meets it.
 * The page asks for it next; and what it imports from packages is bundled
 * before the browser has begun, instead of making it load the page twice.
 */
export function warmClient(): Plugin {
  let server: ViteDevServer | null = null
  return {
    name: 'tidemark:warm-client',
    apply: 'serve',
    enforce: 'post',
    configureServer(created) {
      server = created
    },
    transform: {
      order: 'post',
      handler(_code, id) {
        if (this.environment.name !== 'rsc' || !server) return null
        const reference = getPluginApi(server.config)?.manager.clientReferenceMetaMap[id]
        if (reference) void server.environments.client.warmupRequest(moduleUrl(reference.referenceKey, server.config.base))
        return null
      },
    },
  }
}

/** As the module graph knows it: a browser's URL without base, marks and escapes. */
function moduleUrl(key: string, base: string): string {
  const url = key.split('$$cache=', 1)[0] as string
  const path = url.startsWith(base) ? url.slice(base.length - 1) : url
  return path.startsWith('/@id/') ? path.slice('/@id/'.length).replace('__x00__', '\0') : path
}
