import { connection } from 'next/server'
import { Suspense } from 'react'

async function wait(): Promise<string> {
  'use cache'
  await connection()
  return 'connected'
}

async function waitPrivately(): Promise<string> {
  'use cache: private'
  await connection()
  return 'connected'
}

const refusal = (run: () => Promise<string>): Promise<string> => run().catch(() => 'refused')

async function Attempts() {
  await connection()
  return <p id="refused">{`${await refusal(wait)}, ${await refusal(waitPrivately)}`}</p>
}

export default function Page() {
  return (
    <Suspense>
      <Attempts />
    </Suspense>
  )
}
