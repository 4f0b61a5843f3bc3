import Link from 'next/link'
import type { ReactNode } from 'react'
import { release } from './release'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <p id="release">{release}</p>
        <nav>
          <Link href="/" prefetch={false}>
            home
          </Link>{' '}
          <Link href="/later" prefetch={false}>
            later
          </Link>{' '}
          <Link href="/ahead">ahead</Link>
        </nav>
        {children}
      </body>
    </html>
  )
}
