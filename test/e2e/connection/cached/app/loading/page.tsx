import { connection } from 'next/server'

export default async function Page() {
  await connection()
  return <p id="stamp">{Math.random()}</p>
}
