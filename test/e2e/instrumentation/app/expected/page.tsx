import { notFound } from 'next/navigation'
import { connection } from 'next/server'

export default async function Expected() {
  await connection()
  notFound()
}
