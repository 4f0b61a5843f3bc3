import { deserialize, serialize } from 'node:v8'

const STRUCTURED = 1
const JSON_TEXT = 2

/**
 * The bytes of a value, or null when it has no form that could be read again. Dates, Maps, Sets, bigints
 * and typed arrays come back as they are; what has a class of its own comes back as its JSON, as with Next.js.
 */
export function serializeValue(value: unknown): Uint8Array | null {
  try {
    if (isStructured(value, new Set())) return framed(STRUCTURED, serialize(value))
    const json = JSON.stringify(value) as string | undefined
    return json === undefined ? null : framed(JSON_TEXT, Buffer.from(json))
  } catch {
    return null
  }
}

export function deserializeValue(bytes: Uint8Array): unknown {
  const rest = bytes.subarray(1)
  return bytes[0] === STRUCTURED ? deserialize(rest) : (JSON.parse(Buffer.from(rest).toString('utf8')) as unknown)
}

function framed(form: number, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.of(form), bytes])
}

/** Whether the structured form loses nothing. `seen` also ends cycles, which it can carry. */
function isStructured(value: unknown, seen: Set<object>): boolean {
  if (typeof value === 'function' || typeof value === 'symbol') return false
  if (typeof value !== 'object' || value === null || seen.has(value)) return true
  seen.add(value)
  if (value instanceof Date || value instanceof RegExp || value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return true
  if (value instanceof Map) return [...value].every(([key, item]) => isStructured(key, seen) && isStructured(item, seen))
  if (value instanceof Set) return [...value].every((item) => isStructured(item, seen))
  if (Array.isArray(value)) return value.every((item) => isStructured(item, seen))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  if ('toJSON' in value) return false
  return Object.values(value).every((item) => isStructured(item, seen))
}
