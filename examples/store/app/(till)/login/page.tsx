import type { Metadata } from 'next'
import { signOut } from '@/actions/account.ts'
import { SignInForm } from '@/components/sign-in-form.tsx'
import { readAccount } from '@/lib/account/session.ts'

export const metadata: Metadata = {
  title: 'Sign in',
  robots: { index: false },
}

/** Rendered whole at each request, so that the form also works where no script runs. */
export const instant = false

async function Session() {
  const account = await readAccount()
  if (account === null) return <SignInForm to="/" />
  return (
    <form className="stack" action={signOut} style={{ justifyItems: 'start' }}>
      <p>
        You are signed in as {account.name}, {account.role === 'admin' ? 'keeper of the shop' : 'a guest'}.
      </p>
      <button className="button" type="submit">
        Sign out
      </button>
    </form>
  )
}

export default function SignInPage() {
  return (
    <div className="page stack" style={{ maxWidth: '34rem', paddingTop: '3rem' }}>
      <h1>Sign in</h1>
      <Session />
    </div>
  )
}
