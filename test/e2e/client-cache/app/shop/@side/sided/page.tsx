import { connection } from 'next/server'
import { Suspense } from 'react'

async function Beside() {
  await connection()
  return <p id="beside">beside</p>
}

export default function Page() {
  return (
    <Suspense>
      <Beside />
    </Suspense>
  )
}
