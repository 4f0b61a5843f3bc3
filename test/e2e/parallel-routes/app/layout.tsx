import Link from 'next/link'
import type { ReactNode } from 'react'

interface Slots {
  children: ReactNode
  modal: ReactNode
  side: ReactNode
}

export default function RootLayout({ children, modal, side }: Slots) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link href="/">home</Link> <Link href="/photo/1">photo one</Link> <Link href="/settings">settings</Link>
        </nav>
        <main>{children}</main>
        <aside>{side}</aside>
        <div id="overlay">{modal}</div>
      </body>
    </html>
  )
}
