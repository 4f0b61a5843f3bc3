import type { ReactNode } from 'react'
import { Registry } from './registry'

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Registry>{children}</Registry>
      </body>
    </html>
  )
}
