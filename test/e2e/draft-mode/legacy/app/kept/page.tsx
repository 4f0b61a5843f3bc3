import { unstable_cache } from 'next/cache'
import { draftMode } from 'next/headers'

const kept = unstable_cache(async () => `${(await draftMode()).isEnabled ? 'draft' : 'published'} ${Math.random()}`, ['kept'])

export const dynamic = 'force-dynamic'

export default async function Kept() {
  return <p id="kept">{await kept()}</p>
}
