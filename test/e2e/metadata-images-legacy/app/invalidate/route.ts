import { revalidateTag } from 'next/cache'
import type { NextRequest } from 'next/server'

export function POST(request: NextRequest) {
  revalidateTag(request.nextUrl.searchParams.get('tag') ?? '', { expire: 0 })
  return new Response('done')
}
