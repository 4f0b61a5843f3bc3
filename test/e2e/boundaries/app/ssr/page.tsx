import { connection } from 'next/server'
import { ServerOnly } from './server-only'

export default async function Page() {
  await connection()
  return <ServerOnly />
}
