import { connection } from 'next/server'
import { Suspense, use } from 'react'

function Waits({ connected }: { connected: Promise<void> }) {
  use(connected)
  return <p id="stamp">{Math.random()}</p>
}

export default function Page() {
  const connected = connection()
  return (
    <>
      <p id="static">static</p>
      <Suspense fallback={<p id="waiting">waiting</p>}>
        <Waits connected={connected} />
      </Suspense>
    </>
  )
}
