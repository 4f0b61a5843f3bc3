import { io } from 'next/cache'
import { Suspense } from 'react'

async function kept(): Promise<string> {
  'use cache'
  await io()
  return 'kept'
}

async function Waits() {
  await io()
  return <p id="io">{Math.random()}</p>
}

export default async function Io() {
  return (
    <>
      <p id="kept">{await kept()}</p>
      <Suspense fallback={<p id="waiting">waiting</p>}>
        <Waits />
      </Suspense>
    </>
  )
}
