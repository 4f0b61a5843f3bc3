import Link from 'next/link'
import type { ReactNode } from 'react'
import './site.css'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <header>
          <Link href="/static" prefetch={false}>
            static
          </Link>{' '}
          <Link href="/hole" prefetch={false}>
            hole
          </Link>
        </header>
        {children}
      </body>
    </html>
  )
}
