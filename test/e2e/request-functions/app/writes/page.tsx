import { cookies } from 'next/headers'

export default async function Writes() {
  const jar = await cookies()
  try {
    jar.set('a', '1')
    return <p id="result">written</p>
  } catch (error) {
    return <p id="result">{(error as Error).message}</p>
  }
}
