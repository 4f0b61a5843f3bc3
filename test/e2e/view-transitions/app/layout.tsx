import Link from 'next/link'
import type { ReactNode } from 'react'
import { Buttons } from './buttons'
import './styles.css'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link href="/" transitionTypes={['nav-back']}>
            shelf
          </Link>{' '}
          <Link href="/slow">slow</Link>
        </nav>
        <Buttons />
        <main>{children}</main>
      </body>
    </html>
  )
}
