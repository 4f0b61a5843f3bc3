import { connection } from 'next/server'
import { Suspense } from 'react'

async function Waits() {
  await connection()
  return <p id="stamp">{Math.random()}</p>
}

export default function Page() {
  return (
    <Suspense fallback={<p id="waiting">waiting</p>}>
      <Waits />
    </Suspense>
  )
}
