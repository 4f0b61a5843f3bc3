import { connection } from 'next/server'

export default async function Page() {
  try {
    await connection()
  } catch {
    return <p id="stamp">caught while the page was built</p>
  }
  return <p id="stamp">{Math.random()}</p>
}
