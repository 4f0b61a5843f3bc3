import { draftMode } from 'next/headers'

async function stamp(): Promise<string> {
  'use cache'
  return String(Math.random())
}

export default async function Static() {
  const { isEnabled } = await draftMode()
  return (
    <>
      <p id="draft">{isEnabled ? 'draft' : 'published'}</p>
      <p id="stamp">{await stamp()}</p>
    </>
  )
}
