import { revalidatePath, revalidateTag } from 'next/cache'
import type { NextRequest } from 'next/server'
import { hasSecret } from '@/lib/bearer.ts'
import { readSecret } from '@/lib/secrets.ts'

/** `POST ?tag=…` (repeatable) or `?path=…`, with the secret: what carries the tag is made anew at its next use. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!hasSecret(request, readSecret('revalidate'))) return Response.json({ error: 'Wrong secret' }, { status: 401 })
  const tags = request.nextUrl.searchParams.getAll('tag')
  const path = request.nextUrl.searchParams.get('path')
  if (tags.length === 0 && path === null) return Response.json({ error: 'Say ?tag= or ?path=' }, { status: 400 })
  for (const tag of tags) revalidateTag(tag, { expire: 0 })
  if (path !== null) revalidatePath(path)
  return Response.json({ revalidated: path === null ? tags : [...tags, path] })
}
