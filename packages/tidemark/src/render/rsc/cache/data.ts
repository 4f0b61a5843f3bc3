/** Objects, lists, dates and what cannot be changed: values without an identity to be kept, that a copy can stand for. */
export function isData(value: unknown, seen: Set<object> = new Set()): boolean {
  if (typeof value !== 'object' || value === null || isElement(value) || value instanceof Date) return true
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  // What stands in two places must do so in each copy too. Streams are known by a symbol, and read once.
  if (!isPlain || seen.has(value) || Object.getOwnPropertySymbols(value).length > 0) return false
  seen.add(value)
  return Object.values(value).every((inner) => isData(inner, seen))
}

/** A copy of {@link isData} for someone who may change it. */
export function copyData(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || isElement(value)) return value
  if (Array.isArray(value)) return value.map(copyData)
  if (value instanceof Date) return new Date(value)
  const copy: Record<string, unknown> = { ...value }
  for (const name in copy) {
    const inner = copy[name]
    if (typeof inner === 'object' && inner !== null) copy[name] = copyData(inner)
  }
  return copy
}

/** An element, or what React has for one that is not there yet. */
function isElement(value: object): boolean {
  return '$$typeof' in value && typeof value.$$typeof === 'symbol'
}
