import { unstable_noStore } from 'next/cache'

async function stamp(): Promise<string> {
  'use cache'
  unstable_noStore()
  return String(Math.random())
}

export default async function Page() {
  unstable_noStore()
  return <p id="stamp">{await stamp()}</p>
}
