import { cookies } from 'next/headers'

export default async function Fails() {
  const store = await cookies()
  store.set('a', 'b')
  return <p>never</p>
}
