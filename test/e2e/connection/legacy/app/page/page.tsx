import { connection } from 'next/server'

export const revalidate = 60

export default async function Page() {
  const given = await connection()
  return <p id="stamp">{`${given} ${Math.random()}`}</p>
}
