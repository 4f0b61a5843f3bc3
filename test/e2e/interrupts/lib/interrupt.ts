import { forbidden, notFound, permanentRedirect, redirect, unauthorized } from 'next/navigation'

export function interrupt(how: string): void {
  if (how === 'missing') notFound()
  if (how === 'forbidden') forbidden()
  if (how === 'unauthorized') unauthorized()
  if (how === 'redirect') redirect('/target?a=1&b=2')
  if (how === 'permanent') permanentRedirect('/target')
}
