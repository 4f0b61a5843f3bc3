import { cacheLife } from 'next/cache'
import { draftMode } from 'next/headers'
import { countPreview } from '../log'

export default async function Preview() {
  'use cache'
  cacheLife('hours')
  const { isEnabled } = await draftMode()
  countPreview()
  return <p id="preview">{isEnabled ? 'canary-draft-e04d' : 'published'}</p>
}
