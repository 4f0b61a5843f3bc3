import { Suspense } from 'react'
import { Query } from './query'

export default function Page() {
  return (
    <>
      <p id="shell">shell</p>
      <Suspense fallback={<p id="wait">wait</p>}>
        <Query />
      </Suspense>
    </>
  )
}
