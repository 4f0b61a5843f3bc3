import { unstable_cache } from 'next/cache'
import { connection } from 'next/server'

const kept = unstable_cache(async () => Math.random(), ['after'], { tags: ['after'] })

export default async function Kept() {
  await connection()
  return <p id="kept">{await kept()}</p>
}
