import { connection } from 'next/server'

export default async function Fatal() {
  await connection()
  throw new Error('the secret reason')
}
