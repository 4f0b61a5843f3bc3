import { draftMode } from 'next/headers'
import { Suspense } from 'react'

async function Late() {
  await new Promise((resolve) => setTimeout(resolve, 200))
  const draft = await draftMode()
  try {
    draft.disable()
  } catch (error) {
    return <p id="late">{String(error)}</p>
  }
  return <p id="late">allowed</p>
}

export default async function RenderEnable() {
  const draft = await draftMode()
  draft.enable()
  return (
    <>
      <p id="enabled">{String(draft.isEnabled)}</p>
      <Suspense>
        <Late />
      </Suspense>
    </>
  )
}
