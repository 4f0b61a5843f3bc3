'use client'

import { useState } from 'react'

export function Client({ text }: { text: string }) {
  const [count, setCount] = useState(0)
  return (
    <button id="client" onClick={() => setCount(count + 1)}>
      {text} {count}
    </button>
  )
}
