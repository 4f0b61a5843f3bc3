/** New code of client components in development: React must know what it is new code of before it is shown. */
import '@vitejs/plugin-rsc/browser'

/** What `@vitejs/plugin-react` serves: it tells React which component has taken the place of which, 16 ms after the last update. */
interface RefreshRuntime {
  /** Asks for a refresh; the rest of what it does is to judge exports. */
  validateRefreshBoundaryAndEnqueueUpdate(id: string, before: object, after: object): unknown
}

declare global {
  /** Loads the module of a client component, once for each id: what Flight calls. */
  var __vite_rsc_client_require__: (id: string) => Promise<unknown>
  /** What is called before each refresh. */
  var __registerBeforePerformReactRefresh: (listener: () => void) => void
}

/**
 * Holds changed modules back from a page that is rendered while the browser takes in the same edit: the component would
 * be one that React has never seen, and start without the state of the one it replaces.
 */
export function refreshBeforeUse(runtime: RefreshRuntime): void {
  const load = globalThis.__vite_rsc_client_require__
  const held = new Map<string, Promise<unknown>>()
  let waiting: Array<() => void> = []

  globalThis.__registerBeforePerformReactRefresh(() => {
    // The refresh follows at once, and takes in all that has been loaded by now.
    const due = waiting
    waiting = []
    setTimeout(() => {
      for (const resolve of due) resolve()
    })
  })

  async function refreshed(): Promise<void> {
    const done = new Promise<void>((resolve) => waiting.push(resolve))
    runtime.validateRefreshBoundaryAndEnqueueUpdate('', { Component }, { Component })
    await done
  }

  globalThis.__vite_rsc_client_require__ = (id) => {
    // Vite gives the URLs of changed modules the time of the edit.
    if (!/[?&]t=\d/.test(id)) return load(id)
    const known = held.get(id)
    if (known) return known
    const module = load(id).then((value) => refreshed().then(() => value))
    held.set(id, module)
    return module
  }
}

function Component(): null {
  return null
}
