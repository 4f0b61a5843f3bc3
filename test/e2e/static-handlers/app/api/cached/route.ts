import { cacheLife, cacheTag } from 'next/cache'

async function value() {
  'use cache'
  cacheLife('hours')
  cacheTag('value')
  await new Promise((resolve) => setTimeout(resolve, 20))
  return Math.random()
}

export async function GET() {
  return Response.json({ value: await value() }, { headers: { 'x-own': 'kept' } })
}
