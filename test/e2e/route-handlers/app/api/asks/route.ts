import { headers } from 'next/headers'

export const revalidate = 60

export async function GET() {
  return Response.json({ agent: (await headers()).get('user-agent') })
}
