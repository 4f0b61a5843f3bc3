import { Suspense } from 'react'
import { Id } from './id'

type Props = { params: Promise<{ id: string }> }

async function Server({ params }: Props) {
  return <p id="server">{(await params).id}</p>
}

export default function Page({ params }: Props) {
  return (
    <>
      <h1 id="shell">shell</h1>
      <Suspense fallback={<p id="wait">wait</p>}>
        <Server params={params} />
      </Suspense>
      <Suspense fallback={<p id="wait-client">wait</p>}>
        <Id />
      </Suspense>
    </>
  )
}
