import { unstable_noStore } from 'next/cache'

export const revalidate = 60

export function GET() {
  unstable_noStore()
  return Response.json(Math.random())
}
