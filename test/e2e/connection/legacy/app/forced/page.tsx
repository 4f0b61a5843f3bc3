import { unstable_noStore } from 'next/cache'
import { connection } from 'next/server'

export const dynamic = 'force-static'

export default async function Page() {
  unstable_noStore()
  await connection()
  return <p id="stamp">{Math.random()}</p>
}
