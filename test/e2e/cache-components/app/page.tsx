import { connection } from 'next/server'
import { Suspense } from 'react'
import { products } from './data'

export default async function Home() {
  return (
    <main>
      <h1 id="shell">shell</h1>
      <p id="cached">{await products()}</p>
      <Suspense fallback={<p id="wait">waiting</p>}>
        <Hole />
      </Suspense>
    </main>
  )
}

async function Hole() {
  await connection()
  return <p id="hole">{`${Date.now()}-${Math.random()}`}</p>
}
