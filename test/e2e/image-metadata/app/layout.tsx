import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = { metadataBase: new URL('https://acme.test'), title: 'Acme', description: 'Everything' }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
