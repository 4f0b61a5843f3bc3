import { unstable_noStore } from 'next/cache'

export default async function NoStore() {
  unstable_noStore()
  return <p id="stamp">{Math.random()}</p>
}
