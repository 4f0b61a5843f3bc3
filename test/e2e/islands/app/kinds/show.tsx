'use client'
import { use } from 'react'

export interface Value {
  readonly when: Date
  readonly map: Map<string, bigint>
  readonly later: Promise<string>
  readonly bytes?: Uint8Array
}

export function Show({ name, value }: { name: string; value: Value }) {
  const { when, map, later, bytes } = value
  return <output id={name}>{`${when.toISOString()} ${typeof map.get('a')} ${use(later)} ${[...(bytes ?? [])].join()}`}</output>
}
