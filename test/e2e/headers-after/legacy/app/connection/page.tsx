import { connection } from 'next/server'

export default async function Connected() {
  const value = await connection()
  return <p id="stamp">{`${String(value)} ${Math.random()}`}</p>
}
