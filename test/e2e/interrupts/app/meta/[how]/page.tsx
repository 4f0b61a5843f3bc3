import { Suspense } from 'react'
import type { Metadata } from 'next'
import { connection } from 'next/server'
import { interrupt } from '../../../lib/interrupt'

export async function generateMetadata({ params }: { params: Promise<{ how: string }> }): Promise<Metadata> {
  await connection()
  interrupt((await params).how)
  return {}
}

async function Late() {
  await connection()
  return <p>late</p>
}

export default function Page() {
  return (
    <main>
      <p id="shell">shell</p>
      <Suspense fallback={null}>
        <Late />
      </Suspense>
    </main>
  )
}
