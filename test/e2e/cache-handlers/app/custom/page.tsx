import { cacheLife, cacheTag } from 'next/cache'
import { connection } from 'next/server'
import { Suspense } from 'react'

async function get() {
  'use cache: custom'
  cacheTag('c1')
  cacheLife({ stale: 40, revalidate: 500, expire: 5000 })
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
