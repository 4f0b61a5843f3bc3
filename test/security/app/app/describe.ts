const DEPTH = 20

/** What a value is, looked at as carefully as code of an application never does: own properties only. */
export function describe(value: unknown, depth: number = 0): string {
  if (typeof value === 'function') return Object.hasOwn(value, '$$id') || Object.hasOwn(value, '$$typeof') ? 'reference' : 'FUNCTION'
  if (typeof value !== 'object' || value === null) return typeof value
  if (depth > DEPTH) return 'deep'
  try {
    if (!Object.isExtensible(value) || isOpaque(value)) return 'opaque'
    const names = Object.getOwnPropertyNames(value).slice(0, 100)
    const inner = names.map((name) => `${name}:${describe(Object.getOwnPropertyDescriptor(value, name)?.value, depth + 1)}`)
    const odd = isOrdinary(value) ? '' : 'PROTOTYPE'
    return `${odd}{${inner.join(',')}}`
  } catch {
    return 'opaque'
  }
}

function isOpaque(value: object): boolean {
  return value instanceof Promise || ArrayBuffer.isView(value) || value instanceof ArrayBuffer
}

function isOrdinary(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return (
    [null, Object.prototype, Array.prototype, Map.prototype, Set.prototype, Date.prototype, FormData.prototype, Blob.prototype].includes(
      prototype as null,
    ) ||
    value instanceof ReadableStream ||
    Symbol.iterator in value ||
    Symbol.asyncIterator in value
  )
}
