import type { NextRequest } from 'next/server'

export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { pathname, searchParams } = request.nextUrl
  return Response.json({ id, pathname, q: searchParams.get('q'), cookie: request.cookies.get('seen')?.value ?? null, url: request.url })
}
