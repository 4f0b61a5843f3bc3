import { connection } from 'next/server'

export default async function Slow() {
  await connection()
  return <h1>slow page</h1>
}
