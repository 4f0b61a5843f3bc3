import { Suspense } from 'react'
import { named } from '../../lib/lives'

async function Value() {
  return <p id="value">{await named('seconds')}</p>
}

export default function Page() {
  return (
    <Suspense fallback={<p id="wait">wait</p>}>
      <Value />
    </Suspense>
  )
}
