import { connection } from 'next/server'
import { redirect } from 'next/navigation'

export default async function Leave() {
  await connection()
  redirect('/about')
}
