'use client'
import { useState } from 'react'
import type { ReactNode } from 'react'

export default function Template({ children }: { children: ReactNode }) {
  const [count, setCount] = useState(0)
  return (
    <div>
      <button type="button" id="in-template" onClick={() => setCount(count + 1)}>
        {`template ${count}`}
      </button>
      {children}
    </div>
  )
}
