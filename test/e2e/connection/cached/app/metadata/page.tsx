import { connection } from 'next/server'
import { Suspense } from 'react'

export async function generateMetadata() {
  await connection()
  return { title: `title ${Math.random()}` }
}

async function Waits() {
  await connection()
  return <p id="stamp">{Math.random()}</p>
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
