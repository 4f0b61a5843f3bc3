import { connection } from 'next/server'
import { Suspense } from 'react'
import { views } from '../views'
import { Sum } from './sum'

export default function Page() {
  return (
    <Suspense fallback={<p>waiting</p>}>
      <Views />
    </Suspense>
  )
}

async function Views() {
  await connection()
  const { text, head, middle, tail, whole } = await views('wire')
  return <Sum text={text} views={[head, middle, tail, whole]} />
}
