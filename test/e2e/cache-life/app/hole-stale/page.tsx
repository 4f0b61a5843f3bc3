import { Suspense } from 'react'
import { inline } from '../../lib/lives'

async function Value() {
  return <p id="value">{await inline({ stale: 29 })}</p>
}

export default function Page() {
  return (
    <Suspense fallback={<p id="wait">wait</p>}>
      <Value />
    </Suspense>
  )
}
