import { refresh, revalidatePath, revalidateTag, updateTag } from 'next/cache'

const calls = { revalidateTag, revalidatePath, updateTag, refresh } as unknown as Record<string, (...args: unknown[]) => void>

export async function POST(request: Request) {
  const { call, args } = (await request.json()) as { call: string; args: unknown[] }
  try {
    calls[call]?.(...args)
  } catch (error) {
    return Response.json({ error: (error as Error).message })
  }
  return Response.json({})
}
