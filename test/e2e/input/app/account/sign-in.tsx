'use client'
import { useActionState } from 'react'
import { signIn } from './actions'

export function SignIn() {
  const [said, submit] = useActionState(signIn, '')
  return (
    <form action={submit}>
      <label>
        name <input name="name" />
      </label>
      <button type="submit">sign in</button>
      <output>{said}</output>
    </form>
  )
}
