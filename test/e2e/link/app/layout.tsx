import Link from 'next/link'
import type { ReactNode } from 'react'
import { Kept, Where } from './client'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link href="/" prefetch={false}>
            home
          </Link>{' '}
          <Link href="/static">static</Link> <Link href="/slow/desk/one">one</Link> <Link href="/slow/desk/two">two</Link>
        </nav>
        <Kept />
        <Where />
        <main>{children}</main>
      </body>
    </html>
  )
}
