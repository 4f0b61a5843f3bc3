import { connection } from 'next/server'
import { Suspense } from 'react'

export default function Live() {
  return (
    <Suspense fallback={<p>waiting</p>}>
      <Content />
    </Suspense>
  )
}

async function Content() {
  await connection()
  return <p>GUARDED-CONTENT</p>
}
