import { connection } from 'next/server'

export default async function Plain() {
  await connection()
  await new Promise((resolve) => setTimeout(resolve, 500))
  return <h1>plain</h1>
}
