import { cookies, headers } from 'next/headers'
import { notFound, permanentRedirect, redirect } from 'next/navigation'

export async function GET(request: Request) {
  const what = new URL(request.url).searchParams.get('what')
  if (what === 'missing') notFound()
  if (what === 'redirect') redirect('/elsewhere')
  if (what === 'permanent') permanentRedirect('/elsewhere')
  const jar = await cookies()
  jar.set('written', 'in handler')
  return Response.json({ agent: (await headers()).get('user-agent'), had: jar.get('had')?.value })
}
