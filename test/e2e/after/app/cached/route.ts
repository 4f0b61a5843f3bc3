import { unstable_cache } from 'next/cache'

export const dynamic = 'force-dynamic'
const value = unstable_cache(async () => Math.random(), ['value'], { tags: ['value'] })

export async function GET() {
  return Response.json(await value())
}
