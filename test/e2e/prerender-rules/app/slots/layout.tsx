import type { ReactNode } from 'react'
import { Suspense } from 'react'

export default function Layout({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <>
      {children}
      <Suspense fallback={<p id="side-wait">wait</p>}>{side}</Suspense>
    </>
  )
}
