import { Suspense } from 'react'
import { Visitor } from '../visitor'

export default function Page() {
  return (
    <>
      <h1>dynamic</h1>
      <Suspense>
        <Visitor />
      </Suspense>
    </>
  )
}
