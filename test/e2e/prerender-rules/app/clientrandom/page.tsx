import { Suspense } from 'react'
import { Dice } from './dice'

export default function Page() {
  return (
    <Suspense fallback={<p id="wait">wait</p>}>
      <Dice />
    </Suspense>
  )
}
