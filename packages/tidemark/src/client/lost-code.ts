import { never } from './never.ts'
import { prepareReload, reloadOnce } from './reload-guard.ts'

/** Errors of scripts and style sheets that could not be loaded. */
const lost: WeakSet<object> = new WeakSet()

/** From now on `mendLost` knows them. */
export function watchLost(): void {
  addEventListener('vite:preloadError', (event) => void lost.add((event as Event & { readonly payload: Error }).payload))
}

/** An error is about to replace what is on the screen: if a reload will mend it, what was typed there must outlast it. */
export function foreseeMending(error: unknown): void {
  if (lost.has(error as object)) prepareReload()
}

/**
 * Loads the document anew for code of a build that is gone, once. Only where the error has reached somebody: what is
 * fetched ahead may never be needed. True when it does.
 */
export function mendLost(error: unknown, build: string): boolean {
  // Without a network it is not gone, and a reload would lose the page.
  return lost.has(error as object) && navigator.onLine && reloadOnce(`${build} chunk`)
}

/** What has been imported; where it is gone, the document is loaded anew. */
export function orReload<T>(imported: Promise<T>, build: string): Promise<T> {
  return imported.catch((error: unknown) => {
    if (mendLost(error, build)) return never()
    throw error
  })
}
