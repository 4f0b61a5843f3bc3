import { Suspense } from 'react'
import { Missing } from './client'

export default function Page() {
  return (
    <Suspense fallback="wait">
      <Missing />
    </Suspense>
  )
}
