import { headers } from 'next/headers'
import { Suspense } from 'react'

async function Breaks() {
  const agent = (await headers()).get('user-agent')
  await new Promise((resolve) => setTimeout(resolve, 300))
  if (agent) throw new Error('late')
  return null
}

export default function LateError() {
  return (
    <>
      <h1>late error</h1>
      <Suspense fallback={<p>waiting</p>}>
        <Breaks />
      </Suspense>
    </>
  )
}
