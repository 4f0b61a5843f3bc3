import Link from 'next/link'
import { readAccount } from '@/lib/account/session.ts'

export async function AccountLink() {
  const account = await readAccount()
  if (account === null) return <Link href="/login">Sign in</Link>
  if (account.role === 'admin') return <Link href="/admin">Keeper’s desk</Link>
  return <Link href="/login">{account.name.split(' ')[0]}</Link>
}
