'use client'

import { useState } from 'react'

export function Shown({ text }: { text: string }) {
  const [clicks, setClicks] = useState(0)
  return (
    <button id="shown" onClick={() => setClicks(clicks + 1)}>
      {text} {clicks}
    </button>
  )
}
