import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { interrupt } from '../../../../interrupt'

export default async function RootLayout({ children, params }: { children: ReactNode; params: Promise<{ kind: string }> }) {
  await connection()
  const { kind } = await params
  if (kind !== 'none') interrupt(kind)
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
