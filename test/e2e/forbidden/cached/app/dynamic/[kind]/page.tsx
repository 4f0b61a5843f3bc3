import { cookies } from 'next/headers'
import { Suspense } from 'react'
import { interrupt } from '../../../interrupt'

async function Late({ params }: { params: Promise<{ kind: string }> }) {
  await cookies()
  return interrupt((await params).kind)
}

export default function Dynamic({ params }: { params: Promise<{ kind: string }> }) {
  return (
    <>
      <h2 id="shell">shell</h2>
      <Suspense fallback={<p id="waiting">waiting</p>}>
        <Late params={params} />
      </Suspense>
    </>
  )
}
