import { forbidden, unstable_rethrow } from 'next/navigation'
import { connection } from 'next/server'

export default async function Caught({ searchParams }: { searchParams: Promise<{ pass?: string }> }) {
  await connection()
  const { pass } = await searchParams
  try {
    forbidden()
  } catch (error) {
    if (pass === 'on') unstable_rethrow(error)
    if (pass === 'wrapped') unstable_rethrow(new Error('wrapped', { cause: error }))
    return <p id="caught">caught</p>
  }
}
