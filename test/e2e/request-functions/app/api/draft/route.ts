import { draftMode } from 'next/headers'

export async function GET(request: Request) {
  const draft = await draftMode()
  if (new URL(request.url).searchParams.has('off')) draft.disable()
  else draft.enable()
  return Response.json({ enabled: draft.isEnabled })
}
