'use client'

import { use } from 'react'

interface Props {
  x: string
  list: unknown[]
  map: Map<string, string>
  late: Promise<string>
}

export function Shown({ x, list, map, late }: Props) {
  return (
    <p id="client" title={use(late)}>
      {x} {JSON.stringify(list)} {map.size}
    </p>
  )
}
