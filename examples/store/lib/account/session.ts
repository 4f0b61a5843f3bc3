import 'server-only'
import { createHmac } from 'node:crypto'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import { selectOne } from '../db/statement.ts'
import { isSame, readSecret } from '../secrets.ts'

export interface Account {
  readonly id: number
  readonly email: string
  readonly name: string
  readonly role: 'admin' | 'customer'
}

const SESSION_COOKIE = 'session'
const LIFETIME_SECONDS = 60 * 60 * 24 * 7

const sign = (payload: string): string => createHmac('sha256', readSecret('session')).update(payload).digest('base64url')

/** The account number and the end, in seconds since 1970, of an intact cookie `id.expires.signature`. */
function parse(text: string | undefined): { id: number; expires: number } | null {
  const [id = '', expires = '', signature = ''] = (text ?? '').split('.')
  return isSame(sign(`${id}.${expires}`), signature) ? { id: Number(id), expires: Number(expires) } : null
}

/** Who is signed in on this request, or `null`. */
export async function readAccount(): Promise<Account | null> {
  const jar = await cookies()
  const session = parse(jar.get(SESSION_COOKIE)?.value)
  if (session === null) return null
  // The time decides: a page that a link fetched ahead must not decide it early.
  await connection()
  if (session.expires * 1000 <= Date.now()) return null
  const row = selectOne<Account>('select id, email, name, role from account where id = @id', { id: session.id })
  return row === undefined ? null : { id: row.id, email: row.email, name: row.name, role: row.role }
}

/** For server functions only. */
export async function startSession(accountId: number): Promise<void> {
  const payload = `${accountId}.${Math.floor(Date.now() / 1000) + LIFETIME_SECONDS}`
  const jar = await cookies()
  jar.set(SESSION_COOKIE, `${payload}.${sign(payload)}`, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: LIFETIME_SECONDS })
}

export async function endSession(): Promise<void> {
  const jar = await cookies()
  jar.delete(SESSION_COOKIE)
}
