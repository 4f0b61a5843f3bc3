import type { ReactNode } from 'react'
import { connection } from 'next/server'
import { interrupt } from '../../../lib/interrupt'

export const instant = false

export default async function Guard({ children, params }: { children: ReactNode; params: Promise<{ how: string }> }) {
  await connection()
  interrupt((await params).how)
  return children
}
