'use client'
import { useState } from 'react'
import type { ReactNode } from 'react'

export default function Layout({ children }: { children: ReactNode }) {
  const [count, setCount] = useState(0)
  return (
    <div>
      <button type="button" id="in-layout" onClick={() => setCount(count + 1)}>
        {`layout ${count}`}
      </button>
      {children}
    </div>
  )
}
