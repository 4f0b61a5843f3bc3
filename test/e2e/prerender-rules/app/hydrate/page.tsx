import { cacheLife } from 'next/cache'
import { connection } from 'next/server'
import { Suspense } from 'react'
import { Shown } from './shown'

async function value() {
  'use cache'
  cacheLife({ stale: 60, revalidate: 1, expire: 3600 })
  return Math.random().toString(36).slice(2)
}

async function Cached() {
  return <Shown text={await value()} />
}

async function Hole() {
  await connection()
  return <p id="hole">{await value()}</p>
}

export default function Page() {
  return (
    <>
      <Cached />
      <Suspense fallback="…">
        <Hole />
      </Suspense>
    </>
  )
}
