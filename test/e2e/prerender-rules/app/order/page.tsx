import { connection } from 'next/server'
import { Suspense } from 'react'

async function After({ ms }: { ms: number }) {
  await connection()
  await new Promise((resolve) => setTimeout(resolve, ms))
  return <p id={`after-${ms}`}>{ms}</p>
}

export default function Page() {
  return (
    <>
      <Suspense fallback="slow">
        <After ms={400} />
      </Suspense>
      <Suspense fallback="fast">
        <After ms={5} />
      </Suspense>
    </>
  )
}
