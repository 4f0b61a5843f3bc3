import { draftMode } from 'next/headers'
import { NextResponse } from 'next/server'

export const config = { matcher: '/' }

export async function proxy(request: Request) {
  if (new URL(request.url).searchParams.has('preview')) (await draftMode()).enable()
  return NextResponse.next()
}
