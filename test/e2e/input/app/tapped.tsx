'use client'
import Link from 'next/link'
import { useState } from 'react'

export function Tapped() {
  const [taps, setTaps] = useState(0)
  return (
    <>
      <Link href="/cups/9" prefetch={false} onNavigate={(event) => (setTaps(taps + 1), event.preventDefault())}>
        counted
      </Link>
      <output>{taps}</output>
    </>
  )
}
