import { connection } from 'next/server'

export default async function Slow() {
  await connection()
  await new Promise((resolve) => setTimeout(resolve, 500))
  return <h1 id="page">worth waiting for</h1>
}
