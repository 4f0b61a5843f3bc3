import { cookies } from 'next/headers'
import { Suspense } from 'react'

async function Deep({ store }: { store: ReturnType<typeof cookies> }) {
  return <p id="theme">{(await store).get('theme')?.value ?? 'none'}</p>
}

export default function Page() {
  const store = cookies()
  return (
    <main>
      <h1 id="static">static</h1>
      <Suspense fallback={<p id="waiting">waiting</p>}>
        <Deep store={store} />
      </Suspense>
    </main>
  )
}
