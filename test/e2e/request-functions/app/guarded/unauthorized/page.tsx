import { unauthorized } from 'next/navigation'
import { connection } from 'next/server'

export default async function Guarded() {
  await connection()
  unauthorized()
}
