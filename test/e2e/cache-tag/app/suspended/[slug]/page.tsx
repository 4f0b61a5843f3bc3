import { Suspense } from 'react'
import { fromData } from '../../../lib/tagged'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return [{ slug: 's1' }]
}

async function Value({ params }: Props) {
  return <p id="value">{await fromData((await params).slug)}</p>
}

export default function Page({ params }: Props) {
  return (
    <Suspense fallback="…">
      <Value params={params} />
    </Suspense>
  )
}
