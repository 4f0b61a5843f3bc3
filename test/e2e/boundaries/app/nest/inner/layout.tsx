import { connection } from 'next/server'
import type { ReactNode } from 'react'

export default async function Inner({ children }: { children: ReactNode }): Promise<ReactNode> {
  await connection()
  if (children) throw new Error('the secret of a layout')
  return null
}
