import { connection } from 'next/server'
import { Suspense } from 'react'

export default function Home() {
  return (
    <main>
      <h1 id="shell">shell</h1>
      <Suspense fallback={<p id="first-wait">first is coming</p>}>
        <Late name="first" after={300} />
      </Suspense>
      <Suspense fallback={<p id="second-wait">second is coming</p>}>
        <Late name="second" after={700} />
      </Suspense>
    </main>
  )
}

async function Late({ name, after }: { name: string; after: number }) {
  await connection()
  await new Promise((resolve) => setTimeout(resolve, after))
  return <p id={name}>{`${name} is there`}</p>
}
