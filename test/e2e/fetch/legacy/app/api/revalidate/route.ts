import { revalidateTag } from 'next/cache'

export async function GET(request: Request) {
  revalidateTag(new URL(request.url).searchParams.get('tag') ?? '', { expire: 0 })
  return new Response('ok')
}
