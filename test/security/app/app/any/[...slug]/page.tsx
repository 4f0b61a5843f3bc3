import { Suspense } from 'react'

export function generateStaticParams() {
  return [{ slug: ['known'] }]
}

export default function Page({ params }: { params: Promise<{ slug: string[] }> }) {
  return (
    <Suspense fallback={<p>waiting</p>}>
      <Shown params={params} />
    </Suspense>
  )
}

async function Shown({ params }: { params: Promise<{ slug: string[] }> }) {
  return <p id="slug">{JSON.stringify((await params).slug)}</p>
}
