import { connection } from 'next/server'

export default async function Fragile() {
  await connection()
  return <h1 id="page">sound</h1>
}
