import { Suspense } from 'react'
import { Rows } from '../rows'

export default function Page() {
  return (
    <Suspense fallback={<p>waiting</p>}>
      <Rows ms={1500} />
    </Suspense>
  )
}
