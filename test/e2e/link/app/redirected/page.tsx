import { redirect } from 'next/navigation'
import { connection } from 'next/server'

export default async function Redirected() {
  await connection()
  redirect('/static?from=redirect')
}
