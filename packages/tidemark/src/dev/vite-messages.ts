import type { ErrorPayload, ViteDevServer } from 'vite'
import { toProblem } from './problem.ts'
import { overlayPayload } from './problems.ts'

/**
 * Vite's own errors, shown as all others are. It keeps one for the first browser to come, long after it was mended:
 * without a browser none is sent, as a document shows its errors by itself.
 */
export function showViteErrors({ environments, ws }: ViteDevServer, root: string): void {
  const { hot } = environments.client
  const send = hot.send.bind(hot) as (...args: unknown[]) => void
  hot.send = (...args: unknown[]) => {
    const [payload] = args
    if (!isError(payload)) return send(...args)
    // Only Vite names a plugin; what comes from here is ready.
    if (ws.clients.size > 0) send('plugin' in payload.err ? overlayPayload(toProblem(payload.err, root)) : payload)
  }
}

/** Told once the server's modules are made anew: it is then that browsers hear of an edit. */
export function onCodeChange({ environments }: ViteDevServer, changed: (update: Update) => void): void {
  const { hot } = environments.client
  const send = hot.send.bind(hot) as (...args: unknown[]) => void
  hot.send = (...args: unknown[]) => {
    const update = updateOf(args[0])
    if (update) changed(update)
    send(...args)
  }
}

const UPDATES = ['update', 'full-reload', 'rsc:update'] as const

/** New modules alone, or a page that is asked for again. */
type Update = (typeof UPDATES)[number]

function updateOf(payload: unknown): Update | undefined {
  const named = typeof payload === 'object' && payload !== null && 'type' in payload
  const name = !named ? payload : payload.type === 'custom' && 'event' in payload ? payload.event : payload.type
  return UPDATES.find((update) => update === name)
}

function isError(payload: unknown): payload is ErrorPayload {
  return typeof payload === 'object' && payload !== null && 'type' in payload && payload.type === 'error'
}
