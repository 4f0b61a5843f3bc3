import { connection } from 'next/server'
import { Suspense } from 'react'
import { stamp } from '../../lib/stamp'

async function Slow({ id }: { id: number }) {
  await new Promise((resolve) => setTimeout(resolve, 600))
  return <p id="slow">{id}</p>
}

async function Cached({ id }: { id: number }) {
  'use cache'
  return (
    <div>
      <p id="fast">{stamp()}</p>
      <Suspense fallback={<p id="slow-wait">wait</p>}>
        <Slow id={id} />
      </Suspense>
    </div>
  )
}

async function Content({ searchParams }: { searchParams: Promise<{ id?: string }> }) {
  await connection()
  const { id } = await searchParams
  return <Cached id={Number(id)} />
}

export default function Page({ searchParams }: { searchParams: Promise<{ id?: string }> }) {
  return (
    <Suspense fallback="…">
      <Content searchParams={searchParams} />
    </Suspense>
  )
}
