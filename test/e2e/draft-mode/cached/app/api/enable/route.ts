import { draftMode } from 'next/headers'

export async function GET() {
  const draft = await draftMode()
  const before = draft.isEnabled
  draft.enable()
  return Response.json([before, draft.isEnabled, (await draftMode()).isEnabled])
}
