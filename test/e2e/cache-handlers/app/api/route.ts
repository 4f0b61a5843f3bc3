import { revalidateTag } from 'next/cache'

const calls = (): unknown[] => (globalThis as unknown as { handlerCalls: unknown[] }).handlerCalls

export async function GET(request: Request) {
  return Response.json(calls().splice(request.url.length < 0 ? 1 : 0))
}

export async function POST(request: Request) {
  const { tag, profile } = (await request.json()) as { tag: string; profile: { expire: number } }
  revalidateTag(tag, profile)
  return new Response(null, { status: 204 })
}
