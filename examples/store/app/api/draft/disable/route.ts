import { draftMode } from 'next/headers'

/** A POST, so that no prefetch can end a preview; 303 turns it into a GET of the home page. */
export async function POST(): Promise<Response> {
  const draft = await draftMode()
  draft.disable()
  return new Response(null, { status: 303, headers: { location: '/' } })
}
