import type { ReactNode } from 'react'
import { connection } from 'next/server'

export default async function Layout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <>
      <p id="layout">{Math.random()}</p>
      {children}
    </>
  )
}
