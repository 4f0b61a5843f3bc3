import { connection } from 'next/server'
import { countRun } from '../../../runs'

export async function generateMetadata() {
  await connection()
  return { title: 'one' }
}

export default async function Page() {
  await connection()
  countRun()
  return <h1>one</h1>
}
