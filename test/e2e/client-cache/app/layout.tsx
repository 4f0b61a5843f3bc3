import Link from 'next/link'
import type { ReactNode } from 'react'
import { Counter } from './controls'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link href="/">home</Link> <Link href="/static">static</Link> <Link href="/hole">hole</Link>{' '}
          <Link href="/static?seldom" prefetch={false}>
            seldom
          </Link>{' '}
          <Link href="/search" prefetch={false}>
            search
          </Link>{' '}
          <Link href="/shop" prefetch={false}>
            into the shop
          </Link>
        </nav>
        <Counter />
        <main>{children}</main>
      </body>
    </html>
  )
}
