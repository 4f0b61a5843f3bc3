import Link from 'next/link'
import type { ReactNode } from 'react'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        {['/', '/area/one', '/area/two'].map((path) => (
          <Link key={path} href={path} prefetch={false}>
            {`to ${path}`}
          </Link>
        ))}
        {children}
      </body>
    </html>
  )
}
