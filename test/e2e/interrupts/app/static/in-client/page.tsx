import { Suspense } from 'react'
import { Leave } from './client'

export default function Page() {
  return (
    <Suspense fallback="wait">
      <Leave />
    </Suspense>
  )
}
