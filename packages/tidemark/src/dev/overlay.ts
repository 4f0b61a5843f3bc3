import type { ViteDevServer } from 'vite'
import type { Runtime } from '../server/runtime.ts'

/** Errors go to the terminal and, with the source line, to the overlay in the browser. */
export function overlayReporter(vite: ViteDevServer): Runtime['report'] {
  return (error, { digest, route }) => {
    if (error instanceof Error) vite.ssrFixStacktrace(error)
    console.error(`⨯ ${route}`, error, digest ? `{ digest: '${digest}' }` : '')
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' }
    vite.environments.client.hot.send({ type: 'error', err: { message, stack: stack ?? '' } })
  }
}
