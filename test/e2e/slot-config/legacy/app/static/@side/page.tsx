import { cookies } from 'next/headers'

export const dynamic = 'force-static'

export default async function Side() {
  const jar = await cookies()
  return <p id="side">{jar.getAll().length} cookies</p>
}
