import { unstable_noStore } from 'next/cache'

export default function NoStore() {
  unstable_noStore()
  return <p id="static">static all the same</p>
}
