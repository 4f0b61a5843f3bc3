import type { ViteDevServer } from 'vite'
import { mapBrowserStack } from './browser-stack.ts'
import { showIn, type Problems } from './problems.ts'

/** What a browser tells of an error that reached it. */
interface BrowserError {
  readonly message: string
  readonly stack: string
  /** The server knows the error by it, if it was the server's. */
  readonly digest: string | null
}

/** Errors met in a browser are shown there with their source line, and printed here. */
export function listenToBrowsers(vite: ViteDevServer, problems: Problems, base: string): void {
  const { client } = vite.environments
  client.hot.on('tidemark:error', (data: unknown, from) => {
    const told = readBrowserError(data)
    if (!told) return
    const known = told.digest === null ? undefined : problems.byDigest(told.digest)
    // The overlay would stay above a page that has been mended meanwhile.
    if (known === 'stale') return
    if (known) return showIn(from, known)
    const error = new Error(told.message)
    error.stack = `${told.message}\n${mapBrowserStack(told.stack, client, base)}`
    showIn(from, problems.reportFromBrowser(error))
  })
}

const LONGEST = 20_000

function readBrowserError(data: unknown): BrowserError | null {
  if (typeof data !== 'object' || data === null) return null
  const { message, stack, digest } = data as Record<string, unknown>
  if (typeof message !== 'string') return null
  return {
    message: message.slice(0, LONGEST),
    stack: typeof stack === 'string' ? stack.slice(0, LONGEST) : '',
    digest: typeof digest === 'string' ? digest : null,
  }
}
