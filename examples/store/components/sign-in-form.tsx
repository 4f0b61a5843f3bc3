'use client'

import { useActionState } from 'react'
import { signIn } from '@/actions/account.ts'
import { demoAccounts } from '@/seed/accounts.ts'
import { TextField } from './text-field.tsx'

interface SignInFormProps {
  /** The path to open afterwards. */
  readonly to: string
}

export function SignInForm({ to }: SignInFormProps) {
  const [{ email, error }, send, pending] = useActionState(signIn, { email: '' })
  return (
    <form className="stack" action={send}>
      <input type="hidden" name="to" value={to} />
      <TextField name="email" label="E-mail" type="email" autoComplete="username" value={email} error={undefined} />
      <TextField name="password" label="Password" type="password" autoComplete="current-password" value="" error={error} />
      <button className="button" type="submit" disabled={pending}>
        {pending ? 'Signing in…' : 'Sign in'}
      </button>
      <div className="hint">
        <p>For trying the shop:</p>
        <ul>
          {demoAccounts.map((account) => (
            <li key={account.email}>
              {account.email}, password “{account.password}” ({account.role})
            </li>
          ))}
        </ul>
      </div>
    </form>
  )
}
