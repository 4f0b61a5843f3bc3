import { unstable_cache } from 'next/cache'
import { connection } from 'next/server'

let calls = 0
const fails = unstable_cache(async () => {
  if (++calls < 3) throw new Error('the secret of a cache')
  return 'cached at last'
}, ['fails'])

export default async function Cached() {
  await connection()
  return <p id="page">{await fails()}</p>
}
