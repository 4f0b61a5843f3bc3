import { cookies } from 'next/headers'

export async function GET() {
  return Response.json((await cookies()).get('from-proxy') ?? null)
}
