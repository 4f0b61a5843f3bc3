import { connection } from 'next/server'
import { Suspense } from 'react'
import { check } from './views'

export default function Page() {
  return (
    <Suspense fallback={<p>waiting</p>}>
      <Views />
    </Suspense>
  )
}

async function Views() {
  await connection()
  return <pre id="views">{JSON.stringify(await check())}</pre>
}
