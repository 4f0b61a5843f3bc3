import { Suspense } from 'react'
import { connection } from 'next/server'
import { interrupt } from '../../../lib/interrupt'

async function Body({ params }: { params: Promise<{ how: string }> }) {
  await connection()
  await new Promise((resolve) => setTimeout(resolve, 20))
  interrupt((await params).how)
  return null
}

export default function Page({ params }: { params: Promise<{ how: string }> }) {
  return (
    <main>
      <p id="shell">shell</p>
      <Suspense fallback={<p>wait</p>}>
        <Body params={params} />
      </Suspense>
    </main>
  )
}
