import { unstable_cache } from 'next/cache'

export const revalidate = 3600
const value = unstable_cache(async () => Math.random(), ['tagged'], { tags: ['tagged'], revalidate: 600 })

export async function GET() {
  return Response.json({ made: await value() })
}
