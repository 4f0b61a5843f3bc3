import Link from 'next/link'
import type { ReactNode } from 'react'
import { Counter } from './counter'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        {['/', '/board', '/slow'].map((href) => (
          <Link key={href} href={href} prefetch={false}>
            {`to ${href}`}
          </Link>
        ))}
        <Counter />
        {children}
      </body>
    </html>
  )
}
