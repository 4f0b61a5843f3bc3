import { headers } from 'next/headers'

export default async function Page() {
  return <p id="styled">for {(await headers()).get('x-for') ?? 'nobody'}</p>
}
