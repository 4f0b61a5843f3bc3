/** Where the values of fields wait for a reload. */
export const FIELDS_KEY = 'tidemark.fields'

/** What the tab remembers across documents; null where there is nothing, or storage is forbidden. */
export function readSession(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

/** False where storage is full or forbidden. */
export function writeSession(key: string, value: string): boolean {
  try {
    sessionStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}
