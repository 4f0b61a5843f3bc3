import { Suspense } from 'react'
import { Visitor } from '../visitor'

export default function Page() {
  return (
    <>
      <h1>whole</h1>
      <Suspense>
        <Visitor />
      </Suspense>
    </>
  )
}
