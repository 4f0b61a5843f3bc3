import { draftMode } from 'next/headers'

export const dynamic = 'force-static'

export async function GET() {
  const { isEnabled } = await draftMode()
  return Response.json(isEnabled, { headers: { 'Cache-Control': 'public, s-maxage=60' } })
}
