import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'
import { log } from './app/log'

/** Two pages stand in front of it, so that their answers are kept ready. */
export const config = { matcher: '/((?!cached$|preview$).*)' }

/** The guard of /admin, and a witness: which paths it was shown. */
export function proxy(request: NextRequest): Response | undefined {
  const { pathname } = request.nextUrl
  if (pathname === '/api/log') return undefined
  log.proxy.push(pathname)
  const row = request.headers.get('x-row')
  if (row !== null) log.rows.push([row, pathname])
  const isGuarded = pathname === '/admin' || pathname.startsWith('/admin/')
  if (isGuarded && request.cookies.get('role')?.value !== 'admin') return new NextResponse('guarded', { status: 401 })
  return undefined
}
