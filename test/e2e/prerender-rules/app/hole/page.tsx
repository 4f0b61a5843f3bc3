import { connection } from 'next/server'
import { Suspense } from 'react'

async function Hole() {
  await connection()
  return <p id="hole">{Math.random()}</p>
}

export default function Page() {
  return (
    <>
      <h1 id="shell">shell</h1>
      <Suspense fallback={<p id="wait">wait</p>}>
        <Hole />
      </Suspense>
    </>
  )
}
