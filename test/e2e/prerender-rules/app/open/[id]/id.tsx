'use client'

import { useParams, usePathname } from 'next/navigation'

export function Id() {
  const { id } = useParams<{ id: string }>()
  return (
    <p id="client">
      {id} {usePathname()}
    </p>
  )
}
