import { Suspense } from 'react'
import { Counter } from '../counter'
import { Visitor } from '../visitor'

export default function LateClient() {
  return (
    <>
      <h1>late client</h1>
      <Suspense fallback={<p>waiting</p>}>
        <Visitor>
          <Counter />
        </Visitor>
      </Suspense>
    </>
  )
}
