import { Suspense } from 'react'
import { connection } from 'next/server'

async function Broken(): Promise<never> {
  await connection()
  await new Promise((resolve) => setTimeout(resolve, 50))
  throw new Error('the secret of a late part')
}

export default function Late() {
  return (
    <main>
      <p id="page">shell</p>
      <Suspense fallback={<p id="wait">wait</p>}>
        <Broken />
      </Suspense>
    </main>
  )
}
