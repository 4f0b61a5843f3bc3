'use client'
import { useId, useState, type ReactNode } from 'react'

export function Counter({ name, children }: { name: string; children?: ReactNode }) {
  const [count, setCount] = useState(0)
  return (
    <button type="button" id={name} data-id={useId()} onClick={() => setCount(count + 1)}>
      {`${name} ${count}`}
      {children}
    </button>
  )
}

export function Around({ children }: { children: ReactNode }) {
  return <div data-id={useId()}>{children}</div>
}
