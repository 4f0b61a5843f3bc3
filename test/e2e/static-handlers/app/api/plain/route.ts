import type { NextRequest } from 'next/server'

let calls = 0

export async function GET(request: NextRequest) {
  await Promise.resolve()
  return Response.json({ calls: ++calls, pathname: request.nextUrl.pathname })
}
