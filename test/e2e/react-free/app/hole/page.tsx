import Link from 'next/link'
import { Suspense } from 'react'
import { Visitor } from '../visitor'

export default function Hole() {
  return (
    <>
      <h1>hole</h1>
      <Suspense fallback={<p>waiting</p>}>
        <Visitor>
          <Link href="/plain?from=hole">in the hole</Link>
        </Visitor>
      </Suspense>
    </>
  )
}
