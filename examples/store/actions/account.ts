'use server'

import { redirect } from 'next/navigation'
import { findAccount } from '@/lib/account/accounts.ts'
import { note } from '@/lib/log/log.ts'
import { endSession, startSession } from '@/lib/account/session.ts'
import { textOf } from './form.ts'

export interface SignInState {
  /** Kept in the form, so that only the password is typed again. */
  readonly email: string
  readonly error?: string
}

/** Only a path of this site: anything else could send a visitor away. */
function toLocalPath(text: string): string {
  return /^\/(?![/\\])[\w\-/.]*$/.test(text) ? text : '/'
}

export async function signIn(_previous: SignInState, data: FormData): Promise<SignInState> {
  const email = textOf(data, 'email')
  const accountId = findAccount(email, textOf(data, 'password'))
  if (accountId === null) {
    note('Was refused', email)
    return { email, error: 'That address and password do not belong together.' }
  }
  note('Signed in', email)
  await startSession(accountId)
  redirect(toLocalPath(textOf(data, 'to')))
}

export async function signOut(): Promise<void> {
  await endSession()
  redirect('/')
}
