import { connection } from 'next/server'
import { Suspense, ViewTransition } from 'react'

async function Late() {
  await connection()
  await new Promise((resolve) => setTimeout(resolve, 400))
  return <p id="late">late</p>
}

export default function Slow() {
  return (
    <>
      <h1>slow</h1>
      <Suspense
        fallback={
          <ViewTransition exit="slide">
            <p id="waiting">waiting</p>
          </ViewTransition>
        }
      >
        <ViewTransition enter="slide" default="none">
          <Late />
        </ViewTransition>
      </Suspense>
    </>
  )
}
