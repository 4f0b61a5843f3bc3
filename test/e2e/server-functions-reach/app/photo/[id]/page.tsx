import { Suspense } from 'react'
import { Run } from '../../run'

async function alone(): Promise<string> {
  'use server'
  return 'alone'
}

async function Title({ params }: { params: Promise<{ id: string }> }): Promise<React.ReactNode> {
  return <h1>photo {(await params).id}</h1>
}

export default function Page({ params }: { params: Promise<{ id: string }> }): React.ReactNode {
  return (
    <Suspense>
      <Title params={params} />
      <Run id="alone" action={alone} />
    </Suspense>
  )
}
