import { cookies } from 'next/headers'

export default async function Page() {
  return <p id="name">{(await cookies()).get('name')?.value ?? 'nobody'}</p>
}
