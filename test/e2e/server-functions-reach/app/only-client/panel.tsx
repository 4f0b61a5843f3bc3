'use client'

import { lazy, Suspense } from 'react'

const Inner = lazy(() => import('./inner'))

export function Panel(): React.ReactNode {
  return (
    <Suspense fallback="…">
      <Inner />
    </Suspense>
  )
}
