import { draftMode } from 'next/headers'

export const dynamic = 'force-static'

export async function GET() {
  const { isEnabled } = await draftMode()
  return Response.json({ isEnabled, stamp: Math.random() })
}
