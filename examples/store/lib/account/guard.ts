import 'server-only'
import { forbidden, unauthorized } from 'next/navigation'
import { type Account, readAccount } from './session.ts'

/** The admin of this request; anyone else gets 401 (signed out) or 403 (signed in as someone else). */
export async function requireAdmin(): Promise<Account> {
  const account = await readAccount()
  if (account === null) unauthorized()
  if (account.role !== 'admin') forbidden()
  return account
}
