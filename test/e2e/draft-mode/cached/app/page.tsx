import { draftMode } from 'next/headers'
import { connection } from 'next/server'
import { Suspense } from 'react'

async function content(): Promise<string> {
  'use cache'
  const { isEnabled } = await draftMode()
  return `${isEnabled ? 'draft' : 'published'} ${Math.random()}`
}

async function Hole() {
  await connection()
  const { isEnabled } = await draftMode()
  return (
    <>
      <p id="hole">{isEnabled ? 'draft' : 'published'}</p>
      <p id="again">{await content()}</p>
    </>
  )
}

export default async function Page() {
  return (
    <>
      <p id="content">{await content()}</p>
      <Suspense fallback={<p id="waiting">waiting</p>}>
        <Hole />
      </Suspense>
    </>
  )
}
