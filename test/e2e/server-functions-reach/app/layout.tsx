import Link from 'next/link'
import type { ReactNode } from 'react'

export default function Layout({ children, modal }: { children: ReactNode; modal: ReactNode }): ReactNode {
  return (
    <html lang="en">
      <body>
        <nav>
          {['/', '/admin', '/photo/1', '/dash/settings', '/dash/visitors'].map((href) => (
            <Link key={href} href={href} prefetch={false}>
              {`to ${href}`}
            </Link>
          ))}
        </nav>
        {children}
        {modal}
      </body>
    </html>
  )
}
