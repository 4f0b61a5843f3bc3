import { Suspense } from 'react'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default function Page(props: Props) {
  return (
    <Suspense fallback={<p>waiting</p>}>
      <Shown {...props} />
    </Suspense>
  )
}

async function Shown({ params, searchParams }: Props) {
  const query = await searchParams
  return (
    <main>
      <p id="params">{JSON.stringify(await params)}</p>
      <p id="inherited">{JSON.stringify(Reflect.get(query, 'polluted') ?? null)}</p>
      <p id="query">{JSON.stringify(Object.keys(query))}</p>
    </main>
  )
}
