import type { ReactNode } from 'react'
import { Bar } from './bar'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Bar />
        {children}
      </body>
    </html>
  )
}
