import { unstable_cache, unstable_noStore } from 'next/cache'

const stamp = unstable_cache(async () => {
  unstable_noStore()
  return String(Math.random())
}, ['stamp'])

export default async function Page() {
  return <p id="stamp">{await stamp()}</p>
}
