import { unstable_noStore } from 'next/cache'

export const dynamic = 'force-static'

export function GET() {
  unstable_noStore()
  return Response.json(Math.random())
}
