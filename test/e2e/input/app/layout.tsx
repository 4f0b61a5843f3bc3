import Link from 'next/link'
import type { ReactNode } from 'react'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <a href="#main">skip</a>
        <nav>
          <Link href="/">home</Link> <Link href="/cups/1">first cup</Link> <Link href="/search">search</Link>{' '}
          <Link href="/account">account</Link>
        </nav>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  )
}
