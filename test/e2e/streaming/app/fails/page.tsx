import { connection } from 'next/server'
import { Suspense } from 'react'

export default function Fails() {
  return (
    <main>
      <h1 id="shell">shell</h1>
      <Suspense fallback={<p>waiting</p>}>
        <Broken />
      </Suspense>
    </main>
  )
}

async function Broken(): Promise<never> {
  await connection()
  await new Promise((resolve) => setTimeout(resolve, 100))
  throw new Error('a late secret')
}
