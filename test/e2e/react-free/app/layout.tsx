import Link from 'next/link'
import type { ReactNode } from 'react'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link href="/">home</Link> <Link href="/two">two</Link>{' '}
          <Link href="/two?unasked" prefetch={false}>
            unasked
          </Link>{' '}
          <Link href="/whole" prefetch={true}>
            whole
          </Link>{' '}
          <Link href="/two?replaced" prefetch={false} replace>
            replaced
          </Link>{' '}
          <Link href="/two?blank" prefetch={false} target="_blank">
            blank
          </Link>{' '}
          <Link href="/two?saved" prefetch={false} download>
            saved
          </Link>{' '}
          <Link href="/client" prefetch={false}>
            client
          </Link>{' '}
          <a href="/plain">plain</a>
        </nav>
        <main>{children}</main>
      </body>
    </html>
  )
}
