import { cacheLife } from 'next/cache'

async function value() {
  'use cache'
  cacheLife('seconds')
  return Math.random()
}

export async function GET() {
  return Response.json({ value: await value() })
}
