import { revalidateTag } from 'next/cache'

export async function POST(request: Request) {
  for (const tag of (await request.json()) as string[]) revalidateTag(tag, { expire: 0 })
  return new Response(null, { status: 204 })
}
