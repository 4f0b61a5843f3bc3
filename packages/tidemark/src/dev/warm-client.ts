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
        if (reference) void server.environments.client.warmupRequest(withoutBase(reference.referenceKey, server.config.base))
        return null
      },
    },
  }
}

function withoutBase(url: string, base: string): string {
  const path = url.split('$$cache=', 1)[0] as string
  return path.startsWith(base) ? path.slice(base.length - 1) : path
}
