import { cookies } from 'next/headers'

export async function generateMetadata() {
  return { title: `for ${(await cookies()).get('name')?.value ?? 'nobody'}` }
}

export default function Titled() {
  return <h1>titled page</h1>
}
