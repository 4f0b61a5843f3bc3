'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

export function Refresh() {
  const router = useRouter()
  const [count, setCount] = useState(0)
  return (
    <>
      <button type="button" onClick={() => router.refresh()}>
        refresh
      </button>
      <button type="button" onClick={() => setCount(count + 1)}>{`count ${count}`}</button>
    </>
  )
}
