import { cookies } from 'next/headers'
import { Suspense } from 'react'
import { Counter } from '../counter'
import { paragraphs } from '../text'

export default function Hole() {
  return (
    <main>
      <h1>hole</h1>
      <Suspense fallback={<p>one moment</p>}>
        <Greeting />
      </Suspense>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Counter />
    </main>
  )
}

async function Greeting() {
  const name = (await cookies()).get('name')?.value ?? 'stranger'
  return <p>{`hello ${name}`}</p>
}
