'use cache'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Around, Counter } from './counter'
import { Lines } from './lines'
import './site.css'

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link href="/">home</Link> <Link href="/hole">hole</Link> <Link href="/board">board</Link> <Link href="/kinds">kinds</Link>
        </nav>
        <Counter name="layout" />
        <Around>{children}</Around>
        <footer>
          <Lines />
        </footer>
      </body>
    </html>
  )
}
