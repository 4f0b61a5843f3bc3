'use client'
import { useActionState } from 'react'
import { useFormStatus } from 'react-dom'
import { check } from '../actions'

export function StateForm() {
  const [state, action, pending] = useActionState(check, 'say the word')
  return (
    <form id="state" action={action}>
      <p id="answer">{state}</p>
      <p id="pending">{pending ? 'pending' : 'idle'}</p>
      <input name="word" aria-label="word" />
      <Submit />
    </form>
  )
}

function Submit() {
  const { pending } = useFormStatus()
  return <button disabled={pending}>say</button>
}
