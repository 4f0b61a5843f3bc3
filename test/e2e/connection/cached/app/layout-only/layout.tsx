import { connection } from 'next/server'
import { Suspense, type ReactNode } from 'react'

async function Waits() {
  await connection()
  return <p id="stamp">{Math.random()}</p>
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <>
      <Suspense fallback={<p id="waiting">waiting</p>}>
        <Waits />
      </Suspense>
      {children}
    </>
  )
}
