import { connection } from 'next/server'
import { countRun } from '../../../runs'

export async function generateMetadata() {
  await connection()
  return { title: 'two' }
}

export default async function Page() {
  await connection()
  countRun()
  return <h1>two</h1>
}
