import { permanentRedirect, redirect } from 'next/navigation'

export async function GET(_request: Request, { params }: { params: Promise<{ status: string }> }) {
  if ((await params).status === '308') permanentRedirect('relative?a=1')
  redirect('/elsewhere;a?b=c')
}
