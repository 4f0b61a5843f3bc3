/** One value as a list of one; nothing as an empty list. */
export function toArray<T>(value: T | readonly T[] | null | undefined): T[] {
  if (value === null || value === undefined) return []
  return Array.isArray(value) ? [...(value as readonly T[])] : [value as T]
}
