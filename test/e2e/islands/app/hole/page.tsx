import { cookies } from 'next/headers'
import { Suspense, type ReactNode } from 'react'
import { Counter } from '../counter'
import { Lines } from '../lines'

export default function Hole() {
  return (
    <main>
      <h1>hole</h1>
      <Frame title={<em>given</em>}>
        <Suspense fallback={<p>one moment</p>}>
          <Visitor />
        </Suspense>
      </Frame>
    </main>
  )
}

async function Frame({ title, children }: { title: ReactNode; children: ReactNode }) {
  'use cache'
  return (
    <section>
      <h2>{title}</h2>
      <Lines />
      <Counter name="inside">{title}</Counter>
      <div id="frame">{children}</div>
    </section>
  )
}

async function Visitor() {
  const name = (await cookies()).get('name')?.value ?? 'stranger'
  return <p id="visitor">{`hello ${name}`}</p>
}
