import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = {
  metadataBase: new URL('https://shop.test/base'),
  title: { template: '%s | Shop', default: 'Shop' },
  description: 'Everything',
  applicationName: 'Shop',
  openGraph: { siteName: 'Shop', type: 'website' },
}

export const viewport: Viewport = { themeColor: [{ media: '(prefers-color-scheme: dark)', color: '#000' }] }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
