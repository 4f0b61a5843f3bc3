import { redirect } from 'next/navigation'
import { Suspense } from 'react'

function Leave(): never {
  redirect('/target')
}

export default function Page() {
  return (
    <Suspense fallback="wait">
      <Leave />
    </Suspense>
  )
}
