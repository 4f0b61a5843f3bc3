import { connection } from 'next/server'
import { Broken } from './broken'

export default async function Page() {
  await connection()
  return <Broken />
}
