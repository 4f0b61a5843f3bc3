import { cookies } from 'next/headers'
import { Suspense, type ReactNode } from 'react'

async function Theme() {
  return <p id="in-layout">{(await cookies()).get('theme')?.value ?? 'none'}</p>
}

export default function Layout({ children, slot }: { children: ReactNode; slot: ReactNode }) {
  return (
    <>
      <Suspense fallback={<p id="waiting-layout">waiting</p>}>
        <Theme />
      </Suspense>
      {children}
      {slot}
    </>
  )
}
