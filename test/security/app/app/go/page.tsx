import { redirect } from 'next/navigation'
import { Suspense } from 'react'

interface Props {
  searchParams: Promise<{ to?: string }>
}

export default function Page(props: Props) {
  return (
    <Suspense fallback={<p>waiting</p>}>
      <Go {...props} />
    </Suspense>
  )
}

async function Go({ searchParams }: Props) {
  const { to } = await searchParams
  if (to !== undefined) redirect(to)
  return <p>stay</p>
}
