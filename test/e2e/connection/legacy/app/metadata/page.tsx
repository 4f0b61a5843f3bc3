import { connection } from 'next/server'

export async function generateMetadata() {
  await connection()
  return { title: String(Math.random()) }
}

export default function Page() {
  return <p id="stamp">{Math.random()}</p>
}
