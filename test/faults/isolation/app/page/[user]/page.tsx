import { Suspense } from 'react'
import { after } from 'next/server'
import { identity, pause, record } from '../../../identity'

interface Props {
  params: Promise<{ user: string }>
  searchParams: Promise<{ id: string }>
}

async function Late({ params, searchParams }: Props) {
  await pause()
  return <pre id="late">{JSON.stringify({ ...(await identity()), user: (await params).user, id: (await searchParams).id })}</pre>
}

export default async function Page({ params, searchParams }: Props) {
  const who = await identity()
  const { user } = await params
  const { id } = await searchParams
  after(async () => {
    await pause()
    record(id, who.cookie)
  })
  return (
    <>
      <pre id="early">{JSON.stringify({ ...who, user, id })}</pre>
      <Suspense>
        <Late params={params} searchParams={searchParams} />
      </Suspense>
    </>
  )
}
