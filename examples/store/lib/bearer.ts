import 'server-only'
import type { NextRequest } from 'next/server'
import { isSame } from './secrets.ts'

/** Whether a request carries the secret, as `Authorization: Bearer …` or as `?secret=`. */
export function hasSecret(request: NextRequest, secret: string): boolean {
  const header = request.headers.get('authorization')?.replace(/^Bearer /, '')
  return isSame(header ?? request.nextUrl.searchParams.get('secret') ?? '', secret)
}
