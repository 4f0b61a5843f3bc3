import { Suspense } from 'react'
import { cacheLife } from 'next/cache'
import { connection } from 'next/server'

async function Maker() {
  'use cache'
  cacheLife('seconds')
  return <p id="maker">{process.pid}</p>
}

async function Server() {
  await connection()
  return <p id="server">{process.pid}</p>
}

export default function Page() {
  return (
    <Suspense fallback={<p id="wait">wait</p>}>
      <Maker />
      <Server />
    </Suspense>
  )
}
