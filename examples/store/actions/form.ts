/** A text field of a form, trimmed; empty where it is missing or a file. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** A whole number of a form from 0 up, or `null`. */
export function countOf(data: FormData, name: string): number | null {
  const text = textOf(data, name)
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}
