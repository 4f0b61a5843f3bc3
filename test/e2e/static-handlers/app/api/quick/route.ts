import { unstable_cache } from 'next/cache'

const soon = unstable_cache(async () => {
  await new Promise((resolve) => setImmediate(resolve))
  return Math.random()
}, ['quick'])

export async function GET() {
  return Response.json(await soon())
}
