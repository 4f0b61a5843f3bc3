'use client'

import { useState } from 'react'

export function Poster({ action }: { action: () => Promise<string> }) {
  const [text, setText] = useState('')
  return (
    <button id="post" onClick={async () => setText(await action())}>
      post {text}
    </button>
  )
}
