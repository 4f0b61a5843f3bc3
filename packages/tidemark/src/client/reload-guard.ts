const STORAGE_KEY = 'tidemark.reloaded'

/**
 * Reloads the document the first time a reason for it comes up in a tab; false ever
 * after: what a reload has not cured, a second one would not either. A reason names
 * the build it was met in.
 */
export function reloadOnce(reason: string): boolean {
  const reloads = isNew(reason)
  if (reloads) location.reload()
  return reloads
}

function isNew(reason: string): boolean {
  try {
    const met = (sessionStorage.getItem(STORAGE_KEY) ?? '').split('\n')
    if (met.includes(reason)) return false
    sessionStorage.setItem(STORAGE_KEY, [...met.slice(-19), reason].join('\n'))
    return true
  } catch {
    // Without a memory no reload is safe from becoming a loop.
    return false
  }
}
