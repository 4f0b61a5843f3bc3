import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { Suspense } from 'react'

export default function LateRedirect() {
  return (
    <Suspense fallback={<p>one moment</p>}>
      <Away />
    </Suspense>
  )
}

async function Away() {
  await connection()
  await new Promise((resolve) => setTimeout(resolve, 100))
  redirect('/reads')
  return null
}
