'use client'

import { useServerInsertedHTML } from 'next/navigation'
import { useRef, type ReactNode } from 'react'

/** What a CSS-in-JS library does: collects rules while rendering, and hands them over before the markup is sent. */
export function Registry({ children }: { children: ReactNode }) {
  const sent = useRef(false)
  useServerInsertedHTML(() => {
    if (sent.current) return null
    sent.current = true
    return <style data-collected="">{'#styled { color: rgb(1, 2, 3) }'}</style>
  })
  return children
}
