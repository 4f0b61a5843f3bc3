import { connection } from 'next/server'
import { Suspense } from 'react'

/** Shows what a call gives at each request. */
export function AtRequest({ make }: { make: () => Promise<unknown> }) {
  return (
    <Suspense fallback={<p id="wait">wait</p>}>
      <Json make={make} />
    </Suspense>
  )
}

async function Json({ make }: { make: () => Promise<unknown> }) {
  await connection()
  return <output id="json">{JSON.stringify(await make())}</output>
}
