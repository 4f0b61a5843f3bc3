'use client'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { leave, tell, update } from './actions'

const Late = dynamic(() => import('./late'))

export function Controls({ gone }: { gone: () => Promise<string> }) {
  const router = useRouter()
  const [said, setSaid] = useState('')
  const [isLate, setLate] = useState(false)
  const [, start] = useTransition()
  const call = (run: () => Promise<string | void>): void => start(async () => setSaid((await run()) ?? ''))
  return (
    <>
      <label>
        note <input name="note" />
      </label>
      <output>{said}</output>
      <button type="button" onClick={() => call(tell)}>
        tell
      </button>
      <button type="button" onClick={() => call(update)}>
        update
      </button>
      <button type="button" onClick={() => call(leave)}>
        leave
      </button>
      <button type="button" onClick={() => call(gone)}>
        gone
      </button>
      <button type="button" onClick={() => router.refresh()}>
        refresh
      </button>
      <button type="button" onClick={() => setLate(true)}>
        late
      </button>
      {isLate ? <Late /> : null}
    </>
  )
}
