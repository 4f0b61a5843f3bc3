import Link from 'next/link'
import type { ReactNode } from 'react'

export default function AreaLayout({ children }: { children: ReactNode }) {
  return (
    <section id="area">
      <Link href="/">home</Link>
      {children}
    </section>
  )
}
