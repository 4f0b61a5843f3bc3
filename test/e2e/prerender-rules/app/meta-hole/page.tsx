import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import { Suspense } from 'react'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `for ${(await cookies()).get('name')?.value}` }
}

async function Hole() {
  await connection()
  return <p id="hole">hole</p>
}

export default function Page() {
  return (
    <Suspense fallback="…">
      <Hole />
    </Suspense>
  )
}
