import { cookies } from 'next/headers'

export async function GET() {
  const store = await cookies()
  store.set('count', String(Number(store.get('count')?.value ?? 0) + 1))
  return Response.json((await cookies()).get('count')?.value)
}
