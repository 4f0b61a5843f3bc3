'use client'
import { useState } from 'react'

export function Fragile() {
  const [failing, setFailing] = useState(false)
  if (failing && !Reflect.has(window, 'mended')) throw new Error('broke in the browser')
  return (
    <button type="button" onClick={() => setFailing(true)}>
      break
    </button>
  )
}
