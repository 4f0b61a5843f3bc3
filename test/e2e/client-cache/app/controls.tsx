'use client'
import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { double, leave, refreshOnly, slowly, update } from './actions'

export function Counter() {
  const [count, setCount] = useState(0)
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {`kept ${count}`}
    </button>
  )
}

export function Controls() {
  const router = useRouter()
  const [answer, setAnswer] = useState(0)
  const [calls, setCalls] = useState(0)
  async function callSlowly(): Promise<void> {
    await (
      await slowly()
    ).later
    setCalls((count) => count + 1)
  }
  return (
    <>
      <button type="button" onClick={() => router.push('/tall')}>
        tall
      </button>
      <button type="button" onClick={() => void update()}>
        update
      </button>
      <button type="button" onClick={() => void refreshOnly()}>
        refresh
      </button>
      <button type="button" onClick={() => void leave()}>
        leave
      </button>
      <button type="button" onClick={() => void double(21).then(setAnswer)}>
        double
      </button>
      <output>{answer}</output>
      <button type="button" onClick={() => void callSlowly()}>
        slowly
      </button>
      <p id="calls">{calls}</p>
    </>
  )
}

/** Tells of its effects. */
export function Note() {
  const [text, setText] = useState('')
  useEffect(() => {
    const { effects } = Object.assign(window, { effects: (window as { effects?: string[] }).effects ?? [] })
    effects.push('began')
    return () => void effects.push('ended')
  }, [])
  return <input aria-label="note" value={text} onChange={(event) => setText(event.target.value)} />
}

export function Query() {
  return (
    <>
      <p id="query">{useSearchParams().toString()}</p>
      <button type="button" onClick={() => window.history.pushState(null, '', '?q=pushed')}>
        push state
      </button>
    </>
  )
}
