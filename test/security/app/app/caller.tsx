'use client'

import { useActionState } from 'react'
import { reply, stringify, take } from './actions'

export function Caller() {
  const [said, say] = useActionState(reply, 'nothing')
  return (
    <form id="state" action={say}>
      <input name="word" />
      <output id="said">{said}</output>
      <button type="button" onClick={() => void take(1, 2).then(() => stringify(take))}>
        take
      </button>
    </form>
  )
}
