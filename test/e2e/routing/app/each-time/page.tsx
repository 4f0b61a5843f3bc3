import { connection } from 'next/server'

export default async function Page(): Promise<React.ReactNode> {
  await connection()
  return <p>each time</p>
}
