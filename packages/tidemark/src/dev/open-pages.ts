import type { ViteDevServer, WebSocketClient } from 'vite'
import type { Problem } from './problem.ts'
import { overlayPayload } from './problems.ts'

/** Which pages the connected browsers show. */
export interface OpenPages {
  /** Paths as {@link pathOf} writes them. */
  paths(): ReadonlySet<string>
  /** Shows a problem over a page wherever it is open, or takes one away that was shown so. */
  tell(path: string, problem: Problem | null): void
  /** Called with the path when a browser has come to a page. */
  onOpen(listener: (path: string) => void): void
}

export function followOpenPages({ ws }: Pick<ViteDevServer, 'ws'>): OpenPages {
  const shown = new WeakMap<WebSocketClient, string>()
  const listeners: Array<(path: string) => void> = []
  ws.on('tidemark:page', (data: unknown, client: WebSocketClient) => {
    const path = typeof data === 'object' && data !== null && 'path' in data && typeof data.path === 'string' ? data.path : null
    if (path === null) return
    shown.set(client, pathOf(path))
    for (const listener of listeners) listener(pathOf(path))
  })
  return {
    paths: () => new Set([...ws.clients].flatMap((client) => shown.get(client) ?? [])),
    tell(path, problem) {
      const err = problem && overlayPayload(problem).err
      for (const client of ws.clients) if (shown.get(client) === path) client.send('tidemark:checked', { err })
    },
    onOpen: (listener) => void listeners.push(listener),
  }
}

/** As a browser's `location.pathname` and the server's own address of a page have it in common. */
export function pathOf(href: string): string {
  const path = href.split(/[?#]/, 1)[0] as string
  const plain = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
  try {
    return decodeURI(plain)
  } catch {
    return plain
  }
}
