'use client'
import dynamic from 'next/dynamic'
import { useState } from 'react'

const Both = dynamic(() => import('./both'))
const Named = dynamic(() => import('./named').then((module) => module.Named))
const BrowserOnly = dynamic(() => import('./browser-only'), { ssr: false, loading: () => <p id="loading">loading</p> })
const Later = dynamic(() => import('./later'), { loading: () => <p>later is loading</p> })

export function Lazy() {
  const [open, setOpen] = useState(false)
  return (
    <main>
      <Both text="given" />
      <Named />
      <BrowserOnly />
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      {open && <Later />}
    </main>
  )
}
