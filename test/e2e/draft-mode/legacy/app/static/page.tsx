import { draftMode } from 'next/headers'
import { Suspense } from 'react'

async function Late() {
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  return <p id="late">late</p>
}

export default async function Static() {
  const { isEnabled } = await draftMode()
  return (
    <>
      <p id="draft">{isEnabled ? 'draft' : 'published'}</p>
      <p id="stamp">{String(Math.random())}</p>
      <Suspense fallback={<p id="waiting">waiting</p>}>
        <Late />
      </Suspense>
    </>
  )
}
