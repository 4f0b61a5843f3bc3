import { headers } from 'next/headers'
import { userAgent, type NextRequest } from 'next/server'

export async function GET(request: NextRequest) {
  return Response.json({ fromRequest: userAgent(request), fromHeaders: userAgent({ headers: await headers() }) })
}
