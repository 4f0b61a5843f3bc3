import { permanentRedirect, redirect, RedirectType } from 'next/navigation'

interface Props {
  searchParams: Promise<{ how?: string }>
}

export default async function Redirects({ searchParams }: Props) {
  const { how } = await searchParams
  if (how === 'permanent') permanentRedirect('/reads')
  if (how === 'external') redirect('https://elsewhere.test/x?y=1')
  redirect('/reads?a=1', RedirectType.replace)
}
