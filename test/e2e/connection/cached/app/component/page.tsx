import { connection } from 'next/server'
import { Suspense } from 'react'

async function Waits() {
  await connection()
  return <p id="stamp">{`${Math.random()} ${crypto.randomUUID()} ${Date.now() > 0 && new Date().getFullYear() > 2_000}`}</p>
}

export default function Page() {
  return (
    <>
      <p id="static">static</p>
      <Suspense fallback={<p id="waiting">waiting</p>}>
        <Waits />
      </Suspense>
    </>
  )
}
