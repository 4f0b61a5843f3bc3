import { cookies } from 'next/headers'

export default async function Icon() {
  return new Response(`for ${(await cookies()).get('who')?.value ?? 'nobody'}`)
}
