import { unstable_noStore } from 'next/cache'

export default function Page() {
  unstable_noStore()
  return <p id="stamp">{Math.random()}</p>
}
