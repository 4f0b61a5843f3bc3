import { cookies } from 'next/headers'
import { Suspense } from 'react'

async function Theme() {
  return <p id="in-slot">{(await cookies()).get('theme')?.value ?? 'none'}</p>
}

export default function Slot() {
  return (
    <Suspense fallback={<p id="waiting-slot">waiting</p>}>
      <Theme />
    </Suspense>
  )
}
