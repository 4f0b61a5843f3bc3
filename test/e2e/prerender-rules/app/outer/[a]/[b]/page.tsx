import { Suspense } from 'react'

type Props = { params: Promise<{ a: string; b: string }> }

async function B({ params }: Props) {
  return <p id="b">{(await params).b}</p>
}

export default function Page({ params }: Props) {
  return (
    <Suspense fallback={<p id="wait-b">wait</p>}>
      <B params={params} />
    </Suspense>
  )
}
