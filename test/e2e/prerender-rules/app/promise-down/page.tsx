import { cookies } from 'next/headers'
import { Suspense } from 'react'

async function Deep({ jar }: { jar: ReturnType<typeof cookies> }) {
  return <p id="name">{(await jar).get('name')?.value ?? 'nobody'}</p>
}

export default function Page() {
  const jar = cookies()
  return (
    <Suspense fallback={<p id="outer">outer</p>}>
      <h1 id="above">above</h1>
      <Suspense fallback={<p id="inner">inner</p>}>
        <Deep jar={jar} />
      </Suspense>
    </Suspense>
  )
}
