'use client'

import { useRouter } from 'next/navigation'

export function Again() {
  const router = useRouter()
  return (
    <button type="button" onClick={() => router.refresh()}>
      refresh
    </button>
  )
}
