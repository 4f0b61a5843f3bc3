import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'

/** What a handler makes of a query, cookies and a JSON body. */
export async function POST(request: NextRequest): Promise<Response> {
  const body: unknown = await request.json()
  return Response.json({
    query: [...request.nextUrl.searchParams.keys()],
    cookies: (await cookies()).getAll().map(({ name }) => name),
    body,
    polluted: Reflect.get({}, 'polluted') ?? null,
  })
}
