import { headers } from 'next/headers'

export const dynamic = 'force-static'

export default async function Icon() {
  return new Response(`for ${(await headers()).get('who') ?? 'nobody'}`)
}
