import { unstable_cache } from 'next/cache'
import { connection } from 'next/server'

const wait = unstable_cache(async () => {
  await connection()
  return 'connected'
}, ['wait'])

export default async function Page() {
  await connection()
  return <p id="refused">{await wait().catch((error: Error) => error.message)}</p>
}
