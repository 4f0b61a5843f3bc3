import { forbidden, notFound, unauthorized } from 'next/navigation'

export const kinds = ['forbidden', 'unauthorized', 'not-found'] as const

export function interrupt(kind: string): never {
  if (kind === 'forbidden') forbidden()
  if (kind === 'unauthorized') unauthorized()
  notFound()
}
