import { readSession, writeSession } from './session.ts'

const STORAGE_KEY = 'tidemark.reloaded'

let prepare: () => void = () => undefined

/** Called before what the user sees is given up for a reload. */
export function onReload(keep: () => void): void {
  prepare = keep
}

export function prepareReload(): void {
  prepare()
}

/**
 * Reloads the document the first time a reason for it comes up in a tab; false ever
 * after: what a reload has not cured, a second one would not either. A reason names
 * the build it was met in. What the user has typed into fields comes back.
 */
export function reloadOnce(reason: string): boolean {
  const met = (readSession(STORAGE_KEY) ?? '').split('\n')
  // Without a memory no reload is safe from becoming a loop.
  if (met.includes(reason) || !writeSession(STORAGE_KEY, [...met.slice(-19), reason].join('\n'))) return false
  prepare()
  location.reload()
  return true
}
