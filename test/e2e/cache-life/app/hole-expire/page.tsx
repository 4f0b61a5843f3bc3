import { Suspense } from 'react'
import { inline } from '../../lib/lives'

async function Value() {
  return <p id="value">{await inline({ expire: 299, revalidate: 60 })}</p>
}

export default function Page() {
  return (
    <Suspense fallback={<p id="wait">wait</p>}>
      <Value />
    </Suspense>
  )
}
