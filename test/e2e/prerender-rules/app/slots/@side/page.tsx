import { connection } from 'next/server'

export default async function Side() {
  await connection()
  return <p id="side">{Math.random()}</p>
}
