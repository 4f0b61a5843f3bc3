import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { Suspense } from 'react'

async function Late() {
  await connection()
  await new Promise((resolve) => setTimeout(resolve, 100))
  return redirect('/caught?a=1&b=2')
}

export default function Go() {
  return (
    <Suspense fallback={<p id="waiting">waiting</p>}>
      <Late />
    </Suspense>
  )
}
