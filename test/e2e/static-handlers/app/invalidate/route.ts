import { revalidatePath, revalidateTag } from 'next/cache'
import type { NextRequest } from 'next/server'

export function POST(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const tag = searchParams.get('tag')
  const path = searchParams.get('path')
  if (tag) revalidateTag(tag, { expire: 0 })
  if (path) revalidatePath(path)
  return new Response('done')
}
