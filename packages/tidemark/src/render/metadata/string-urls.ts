import type { WithStringUrls } from '../../metadata-types/common.ts'

/** A copy in which every `URL` is a string; nobody who is given it can change the original. */
export function stringUrls<T>(value: T): WithStringUrls<T> {
  return copy(value) as WithStringUrls<T>
}

function copy(value: unknown): unknown {
  if (value instanceof URL) return value.href
  if (Array.isArray(value)) return value.map(copy)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]))
}
