import { cookies } from 'next/headers'
import { Suspense, use } from 'react'

type Store = Awaited<ReturnType<typeof cookies>>

function Theme({ store }: { store: Promise<Store> }) {
  return <p id="passed-on">{use(store).get('theme')?.value ?? 'none'}</p>
}

export async function generateMetadata() {
  return { title: `theme ${(await cookies()).get('theme')?.value ?? 'none'}` }
}

/** Asking is not reading: only what awaits the promise waits for a request. */
export default function Around() {
  const store = cookies()
  return (
    <>
      <p id="static">static</p>
      <Suspense fallback={<p id="waiting-page">waiting</p>}>
        <Theme store={store} />
      </Suspense>
    </>
  )
}
