import { connection } from 'next/server'
import { Suspense } from 'react'

async function Late() {
  await connection()
  return <p id="late">late</p>
}

export default function Page() {
  return (
    <>
      <h1>late page</h1>
      <Suspense fallback={<p>waiting</p>}>
        <Late />
      </Suspense>
    </>
  )
}
