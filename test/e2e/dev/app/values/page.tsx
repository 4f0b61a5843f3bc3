import { connection } from 'next/server'

export default async function Values() {
  await connection()
  return <p id="value">{process.env['FROM_FILE'] ?? 'none'}</p>
}
