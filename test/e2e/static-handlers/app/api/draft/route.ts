import { draftMode } from 'next/headers'

export async function POST() {
  ;(await draftMode()).enable()
  return new Response('drafting')
}
