import { headers } from 'next/headers'
import { connection } from 'next/server'

export const dynamic = 'force-static'

export default async function Forced() {
  await connection()
  return <p id="stamp">{`${[...(await headers())].length} ${Math.random()}`}</p>
}
