import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { env } from '@/lib/env.ts'
import './globals.css'

const familjen = localFont({
  src: './fonts/familjen-grotesk.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-familjen',
})

export const metadata: Metadata = {
  metadataBase: new URL(env.origin),
  title: { default: 'Skerry: things for weather, water and long tables', template: '%s · Skerry' },
  description: 'Stoneware, lamps, wool and canvas in eighteen colours of the shore. Made in small workshops and sent from the harbour.',
  openGraph: { siteName: 'Skerry', type: 'website', locale: 'en_GB' },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f2f5f4' },
    { media: '(prefers-color-scheme: dark)', color: '#0b171b' },
  ],
}

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en-GB" className={familjen.variable}>
      <body>
        <a className="skip-link" href="#main">
          Skip to content
        </a>
        {children}
      </body>
    </html>
  )
}
