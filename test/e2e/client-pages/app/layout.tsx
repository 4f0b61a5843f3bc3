import Link from 'next/link'
import type { ReactNode } from 'react'

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Link href="/plain?q=two">again</Link>
        {children}
      </body>
    </html>
  )
}
