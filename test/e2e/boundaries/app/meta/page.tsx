import type { Metadata } from 'next'
import { connection } from 'next/server'

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  throw new Error('the secret of metadata')
}

export default function Page() {
  return <p id="page">with bad metadata</p>
}
