import { draftMode } from 'next/headers'
import { connection } from 'next/server'
import { Suspense } from 'react'

async function enable(): Promise<string> {
  'use cache'
  const draft = await draftMode()
  draft.enable()
  return 'enabled'
}

async function Attempt() {
  await connection()
  return <p id="result">{await enable().catch(() => 'refused')}</p>
}

export default function InCache() {
  return (
    <Suspense>
      <Attempt />
    </Suspense>
  )
}
