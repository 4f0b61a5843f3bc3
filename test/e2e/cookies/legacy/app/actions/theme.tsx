'use client'

import { useEffect, useRef, useState } from 'react'
import { readBack } from './actions'

export function Theme({ theme }: { theme: string }) {
  const [count, setCount] = useState(0)
  const [answer, setAnswer] = useState('')
  const runs = useRef<string[]>([])
  const [log, setLog] = useState('')
  useEffect(() => {
    runs.current.push(theme)
    setLog(runs.current.join(','))
  }, [theme])
  useEffect(() => () => void Reflect.set(window, 'unmounted', true), [])
  return (
    <>
      <button onClick={() => setCount(count + 1)}>count</button>
      <button onClick={async () => setAnswer(await readBack())}>read back</button>
      <output id="count">{count}</output>
      <output id="effects">{log}</output>
      <output id="answer">{answer}</output>
    </>
  )
}
