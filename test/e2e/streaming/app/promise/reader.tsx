'use client'
import { use, useState } from 'react'

export function Reader({ value }: { value: Promise<string> }) {
  const text = use(value)
  const [count, setCount] = useState(0)
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {`${text} ${count}`}
    </button>
  )
}
