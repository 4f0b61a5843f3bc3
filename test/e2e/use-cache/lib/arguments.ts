import { stamp } from './stamp'

export async function any(value: unknown) {
  'use cache'
  return `${describe(value)} ${stamp()}`
}

export async function two(_a: unknown, _b: unknown) {
  'use cache'
  return stamp()
}

export async function read({ a }: { a: number; b: number }) {
  'use cache'
  return `${a} ${stamp()}`
}

export async function promised(value: Promise<unknown>) {
  'use cache'
  return `${describe(await value)} ${stamp()}`
}

export async function url(value: unknown) {
  'use cache'
  return `${typeof value} ${(value as URL).href}`
}

function describe(value: unknown): string {
  if (Object.is(value, -0)) return '-0'
  if (typeof value === 'string') return `string ${value}`
  if (typeof value === 'bigint') return `${value}n`
  if (value instanceof Date) return `Date ${value.getTime()}`
  if (value instanceof Map) return `Map ${JSON.stringify([...value])}`
  if (value instanceof Set) return `Set ${JSON.stringify([...value])}`
  if (value instanceof FormData) return `FormData ${JSON.stringify([...value])}`
  if (ArrayBuffer.isView(value)) return `${value.constructor.name} ${[...(value as Uint8Array)].join()}`
  if (value instanceof ArrayBuffer) return `ArrayBuffer ${[...new Uint8Array(value)].join()}`
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return String(value)
}
