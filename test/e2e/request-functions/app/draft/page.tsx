import { draftMode } from 'next/headers'

export default async function Draft() {
  const { isEnabled } = await draftMode()
  return <p id="draft">{`${isEnabled ? 'draft' : 'published'} ${Date.now()}-${Math.random()}`}</p>
}
