import { connection } from 'next/server'
import { Suspense } from 'react'

async function Hole() {
  await connection()
  await new Promise((resolve) => setTimeout(resolve, 200))
  return <p id="made">{performance.now()}</p>
}

export default function Page() {
  return (
    <>
      <h1>hole page</h1>
      <Suspense fallback={<p id="waiting">waiting</p>}>
        <Hole />
      </Suspense>
    </>
  )
}
