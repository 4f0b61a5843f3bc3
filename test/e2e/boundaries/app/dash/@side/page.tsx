import { connection } from 'next/server'

export default async function Side() {
  await connection()
  throw new Error('the secret of a slot')
}
