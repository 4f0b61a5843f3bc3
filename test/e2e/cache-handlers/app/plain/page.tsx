import { connection } from 'next/server'
import { Suspense } from 'react'

async function get() {
  'use cache'
  return Math.random().toString(36).slice(2)
}

async function Hole() {
  await connection()
  return <p id="value">{await get()}</p>
}

export default function Page() {
  return (
    <Suspense fallback="…">
      <Hole />
    </Suspense>
  )
}
