/** A query as pages see it: repeated keys are arrays. `__proto__` becomes a key like any other. */
export function parseSearch(search: string | URLSearchParams): Record<string, string | string[]> {
  const record = Object.create(null) as Record<string, string | string[]>
  for (const [key, value] of new URLSearchParams(search)) {
    const before = record[key]
    record[key] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
  }
  // Flight takes only objects with a prototype; a spread defines keys, it never sets the prototype.
  return { ...record }
}
