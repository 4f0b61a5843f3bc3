import { unstable_noStore } from 'next/cache'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import { Suspense } from 'react'

async function Connected({ waiting }: { waiting: Promise<void> }) {
  await waiting
  return <p id="connected">{Math.random()}</p>
}

async function Agent() {
  return <p id="header">{(await headers()).get('x-a')}</p>
}

export default function Page() {
  unstable_noStore()
  return (
    <>
      <h1 id="static">static</h1>
      <Suspense fallback={<p id="waiting">waiting</p>}>
        <Connected waiting={connection()} />
      </Suspense>
      <Suspense fallback={<p id="waiting-header">waiting</p>}>
        <Agent />
      </Suspense>
    </>
  )
}
