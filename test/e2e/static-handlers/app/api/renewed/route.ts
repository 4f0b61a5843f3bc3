import { cacheLife } from 'next/cache'

async function value() {
  'use cache'
  cacheLife({ stale: 30, revalidate: 1, expire: 600 })
  return Math.random()
}

export async function GET() {
  return Response.json({ value: await value() })
}
