import { connection } from 'next/server'
import { Suspense, type ReactNode } from 'react'

async function Made() {
  await connection()
  return <p id="room">{performance.now()}</p>
}

export default function RoomLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Suspense>
        <Made />
      </Suspense>
      {children}
    </>
  )
}
