import { cookies } from 'next/headers'
import { after, type NextRequest } from 'next/server'
import { identity, pause, record } from '../../../../identity'

export async function GET(request: NextRequest, { params }: { params: Promise<{ user: string }> }) {
  const id = request.nextUrl.searchParams.get('id') ?? ''
  const who = await identity()
  const store = await cookies()
  store.set('echo', id)
  after(async () => {
    await pause()
    record(id, (await cookies()).get('user')?.value)
  })
  await pause()
  return Response.json({ ...who, user: (await params).user, id, request: request.cookies.get('user')?.value })
}
