import { connection } from 'next/server'
import { Suspense } from 'react'
import { tagged } from '../../lib/tagged'

async function Hole() {
  await connection()
  return <p id="hole">{await tagged('partial-hole', 'partial')}</p>
}

export default async function Page() {
  return (
    <>
      <p id="shell">{await tagged('partial-shell', 'partial')}</p>
      <Suspense fallback="…">
        <Hole />
      </Suspense>
    </>
  )
}
