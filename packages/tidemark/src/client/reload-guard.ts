import { keepFields } from './kept-fields.ts'
import { readSession, writeSession } from './session.ts'

const STORAGE_KEY = 'tidemark.reloaded'

/**
 * Reloads the document the first time a reason for it comes up in a tab; false ever
 * after: what a reload has not cured, a second one would not either. A reason names
 * the build it was met in. What the user has typed into fields comes back.
 */
export function reloadOnce(reason: string): boolean {
  const met = (readSession(STORAGE_KEY) ?? '').split('\n')
  // Without a memory no reload is safe from becoming a loop.
  if (met.includes(reason) || !writeSession(STORAGE_KEY, [...met.slice(-19), reason].join('\n'))) return false
  keepFields()
  location.reload()
  return true
}
