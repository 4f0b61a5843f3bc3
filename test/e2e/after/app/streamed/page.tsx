import { Suspense } from 'react'
import { after, connection } from 'next/server'

async function Late() {
  await new Promise((resolve) => setTimeout(resolve, 300))
  console.log('streamed: last part rendered')
  return <p>late</p>
}

export default async function Streamed() {
  await connection()
  after(() => console.log('streamed: after'))
  return (
    <Suspense fallback="wait">
      <Late />
    </Suspense>
  )
}
