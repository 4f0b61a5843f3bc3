import { connection, NextResponse } from 'next/server'

export const config = { matcher: '/act' }

export async function proxy() {
  await connection()
  return NextResponse.next({ headers: { 'x-proxied': 'yes' } })
}
