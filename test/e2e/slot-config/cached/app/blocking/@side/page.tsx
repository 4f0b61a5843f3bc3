import { cookies } from 'next/headers'

export const instant = false

export default async function Side() {
  const jar = await cookies()
  return <p id="side">{jar.get('who')?.value}</p>
}
