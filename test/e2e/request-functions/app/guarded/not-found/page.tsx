import { notFound } from 'next/navigation'
import { connection } from 'next/server'

export default async function Guarded() {
  await connection()
  notFound()
}
